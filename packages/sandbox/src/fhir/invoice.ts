import type { ChargeItem, Invoice, InvoiceLineItem, InvoiceLineItemPriceComponent, Money, Reference } from 'fhir/r4.js';
import { addEach, type Setting } from './clinical.js';
import { structureDefinition } from './kinds.js';
import type { InvoiceSource } from './source.js';

const billing = 'https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-billing-codes';
const prices = 'https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-price-components';

const rupees = (value: number): Money => ({ value: Math.round(value * 100) / 100, currency: 'INR' });

type Item = InvoiceSource['items'][number];

function component(
  type: InvoiceLineItemPriceComponent['type'],
  code: string,
  display: string,
  value: number,
): InvoiceLineItemPriceComponent {
  return { type, code: { coding: [{ system: prices, code, display }] }, amount: rupees(value) };
}

/** Rate by quantity; a component that is nothing is left out. */
function componentsOf({ quantity, rate, discount, cgst, sgst }: Item): InvoiceLineItemPriceComponent[] {
  return [
    component('base', '01', 'Rate', rate * quantity),
    ...(discount > 0 ? [component('discount', '02', 'Discount', discount)] : []),
    ...(cgst > 0 ? [component('tax', '03', 'CGST', cgst)] : []),
    ...(sgst > 0 ? [component('tax', '04', 'SGST', sgst)] : []),
  ];
}

/** The total without taxes, and with them. */
function totalsOf(items: readonly Item[]) {
  const net = items.reduce((sum, { rate, quantity, discount }) => sum + rate * quantity - discount, 0);
  const taxes = items.reduce((sum, { cgst, sgst }) => sum + cgst + sgst, 0);
  return { totalNet: rupees(net), totalGross: rupees(net + taxes) };
}

export async function addInvoice(
  { entries, patient, authors, writtenAt }: Setting,
  { number, date, items }: InvoiceSource,
): Promise<Reference> {
  const chargeItems = await addEach(items, ({ description, quantity }, index) => {
    const item: ChargeItem = {
      resourceType: 'ChargeItem',
      meta: { profile: [structureDefinition('ChargeItem')] },
      status: 'billed',
      code: { coding: [{ system: billing, code: '99', display: 'Others' }], text: description },
      subject: patient,
      quantity: { value: quantity },
      productCodeableConcept: { text: description },
    };
    return entries.add(`invoice/items/${index}`, item, [description]);
  });
  const lineItem = items.map(
    (item, index): InvoiceLineItem => ({
      sequence: index + 1,
      chargeItemReference: chargeItems[index] ?? {},
      priceComponent: componentsOf(item),
    }),
  );
  const invoice: Invoice = {
    resourceType: 'Invoice',
    meta: { profile: [structureDefinition('Invoice')] },
    identifier: [{ value: number }],
    status: 'issued',
    type: { coding: [{ system: billing, code: '99', display: 'Others' }] },
    subject: patient,
    date: date ?? writtenAt,
    participant: [{ actor: authors[0] }],
    lineItem,
    ...totalsOf(items),
  };
  const lines = items.map(({ description, quantity }) => `${quantity} × ${description}`);
  return entries.add('invoice', invoice, [`Invoice ${number}`, ...lines, `Total ₹${invoice.totalGross?.value ?? 0}`]);
}
