// What a value is in a CSV export: numbers in their shortest form, days and times as ISO 8601 has them, nothing where
// there is no value.

import { unsupported } from './faults.js';

/** @import { Column } from './footer.js' */
/** @import { Struct } from './thrift.js' */

const kDayMs = 86_400_000;
const kJulianOfEpoch = 2_440_588;
const kMostScale = 100;
// ConvertedType
const kDecimal = 5;
const kDate = 6;
const kTimes = [7, 8];
const kTimestamps = [9, 10];
const kUnsigned = [11, 12, 13, 14];
// LogicalType
const kUuid = 14;
const kHalf = 15;

/** @typedef {(view: DataView, at: number) => string} Write    a value of fixed size as a text of ASCII */

/** @param {number} ms since 1970; no text where it is out of all calendars */
function moment(ms) {
  if (!(Math.abs(ms) <= 8.64e15)) return '';
  return new Date(ms).toISOString().replace('T', ' ').replace('.000Z', '').replace('Z', '');
}
/** @param {number} days */
const day = (days) => moment(days * kDayMs).slice(0, -9);
/** @param {number} ms of a day */
const clock = (ms) => moment(ms).slice(11);

/** @param {number} value */
const number = (value) => (Number.isFinite(value) ? String(value) : '');

/** The shortest that is still this number of 32 bits. @param {number} value */
function float(value) {
  const text = [6, 7, 8, 9].map((digits) => String(Number(value.toPrecision(digits))));
  return Number.isFinite(value) ? (text.find((one) => Math.fround(Number(one)) === value) ?? String(value)) : '';
}

/** @param {number} bits of IEEE 754's 16 */
function half(bits) {
  const exponent = (bits >> 10) & 31;
  const part = (bits & 1023) / 1024;
  const value = exponent === 0 ? 2 ** -14 * part : 2 ** (exponent - 15) * (1 + part);
  return exponent === 31 ? '' : String(bits & 0x8000 ? -value : value);
}

/** @param {bigint} value @param {number} scale */
function decimal(value, scale) {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return (value < 0n ? '-' : '') + digits.slice(0, point) + (scale > 0 ? `.${digits.slice(point)}` : '');
}

/** @param {DataView} view @param {number} at */
function int64(view, at) {
  const value = view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  return Number.isSafeInteger(value) ? value : view.getBigInt64(at, true);
}

/** Big-endian, as decimals are kept. @param {DataView} view @param {number} at @param {number} length */
function bigEndian(view, at, length) {
  let value = BigInt(view.getInt8(at));
  for (let i = 1; i < length; i++) value = (value << 8n) | BigInt(view.getUint8(at + i));
  return value;
}

/** @param {DataView} view @param {number} at */
function uuid(view, at) {
  const hex = Array.from({ length: 16 }, (_, i) =>
    view
      .getUint8(at + i)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Milliseconds in one of the unit of a LogicalType of time. @param {Struct} time */
const msOf = ({ 2: unit }) => (unit?.[1] ? 1 : unit?.[2] ? 1e-3 : 1e-6);

/** @param {Column} column @returns {Write} */
function writeInt32({ converted, logical, scale }) {
  const is = (/** @type {number} */ type, /** @type {number} */ field) => converted === type || logical[field];
  if (is(kDecimal, 5)) return (view, at) => decimal(BigInt(view.getInt32(at, true)), scale);
  if (is(kDate, 6)) return (view, at) => day(view.getInt32(at, true));
  if (is(kTimes[0], 7)) return (view, at) => clock(view.getInt32(at, true));
  const unsigned = kUnsigned.includes(converted) || logical[10]?.[2] === false;
  return unsigned ? (view, at) => String(view.getUint32(at, true)) : (view, at) => String(view.getInt32(at, true));
}

/** @param {Column} column @returns {Write} */
function writeInt64({ converted, logical, scale }) {
  if (converted === kDecimal || logical[5]) return (view, at) => decimal(view.getBigInt64(at, true), scale);
  if (kTimestamps.includes(converted) || logical[8]) {
    const ms = logical[8] ? msOf(logical[8]) : converted === kTimestamps[0] ? 1 : 1e-3;
    return (view, at) => moment(Math.floor(Number(int64(view, at)) * ms));
  }
  if (kTimes.includes(converted) || logical[7]) {
    const ms = logical[7] ? msOf(logical[7]) : 1e-3;
    return (view, at) => clock(Math.floor(Number(int64(view, at)) * ms));
  }
  const unsigned = kUnsigned.includes(converted) || logical[10]?.[2] === false;
  return unsigned ? (view, at) => String(view.getBigUint64(at, true)) : (view, at) => String(int64(view, at));
}

/** @param {Column} column @returns {Write | null} null: the bytes are the text */
function writeFixed({ converted, logical, scale, length }) {
  if (converted === kDecimal || logical[5]) return (view, at) => decimal(bigEndian(view, at, length), scale);
  if (logical[kUuid] && length === 16) return uuid;
  if (logical[kHalf] && length === 2) return (view, at) => half(view.getUint16(at, true));
  return null;
}

/**
 * How the values of a column are written, where they are of fixed size and no text.
 * @param {Column} column
 * @returns {Write | null}
 */
export function writing(column) {
  if (!(column.scale >= 0 && column.scale <= kMostScale))
    throw unsupported(`its column "${column.name}" has numbers of more than ${kMostScale} digits`);
  const { type } = column;
  if (type === 1) return writeInt32(column);
  if (type === 2) return writeInt64(column);
  if (type === 3) {
    return (view, at) =>
      moment((view.getInt32(at + 8, true) - kJulianOfEpoch) * kDayMs + Math.floor(Number(int64(view, at)) / 1e6));
  }
  if (type === 4) return (view, at) => float(view.getFloat32(at, true));
  if (type === 5) return (view, at) => number(view.getFloat64(at, true));
  return type === 7 ? writeFixed(column) : null;
}

/** Bytes that a value takes; 0: its length stands before it. @param {Column} column */
export const sizeOf = ({ type, length }) => [0, 4, 8, 12, 4, 8, 0, length][type] ?? 0;

/** A decimal that is kept in as many bytes as it takes. @param {Column} column */
export const isLongDecimal = ({ type, converted, logical }) =>
  type === 6 && (converted === kDecimal || Boolean(logical[5]));

export const decimalText = (/** @type {Uint8Array} */ bytes, /** @type {number} */ scale) =>
  bytes.length === 0 || bytes.length > 64
    ? ''
    : decimal(bigEndian(new DataView(bytes.buffer, bytes.byteOffset), 0, bytes.length), scale);
