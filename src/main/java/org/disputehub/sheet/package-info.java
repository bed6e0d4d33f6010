/** Tables in files, CSV and XLSX: looked through once, then read row by row, in memory that does not grow with the file. Knows nothing of reports. */
package org.disputehub.sheet;
