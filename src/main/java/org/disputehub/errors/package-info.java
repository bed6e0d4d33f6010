/** Tells the three kinds of fault apart, in one place: refused (a value, see Finding), unavailable (retried), bug (everything else). */
package org.disputehub.errors;
