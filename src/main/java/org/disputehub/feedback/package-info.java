/** Stage 6. What counties say of their disputes, placed by when it happened; where each dispute stands follows from it. */
package org.disputehub.feedback;
