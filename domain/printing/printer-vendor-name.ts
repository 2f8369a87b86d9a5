/** The vendors of cloud printers: 飞鹅, 芯烨云, 易联云. */
export type PrinterVendorName = 'feie' | 'xpyun' | 'yilianyun';
