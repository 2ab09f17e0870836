export const abhaCard = {
  title: 'ABHA',
  savePicture: 'Save as picture',
  savePdf: 'Save as PDF',
  print: 'Print',
  failed: 'This browser could not make the file. Print the card instead.',
};
