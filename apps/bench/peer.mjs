// The least a server can do for a page of patients: one query, one JSON, nothing checked. It reads the sandbox's own file.
import Libsql from 'libsql';
import { createServer } from 'node:http';

const database = new Libsql(process.argv[2] ?? '');
const page = database.prepare('select * from patients order by sequence desc limit 10');

const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ requestResource: page.all(), totalNumberOfRecords: 200, nextPageLink: null }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});
process.once('SIGTERM', () => process.exit(0));
