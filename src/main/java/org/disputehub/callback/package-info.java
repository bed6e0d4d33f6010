/** Stage 8. Tells sources what becomes of their reports: in their own format, by callbacks that they have registered, and by what the hub has of them day by day. */
package org.disputehub.callback;
