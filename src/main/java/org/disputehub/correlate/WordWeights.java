package org.disputehub.correlate;

/**
 * What words say of two texts, as history has it.
 *
 * @param grams       characters and pairs of characters: how common each is, and what it weighs when both have it
 * @param topics      what a text is about
 * @param particulars what reports of one matter differ in
 */
record WordWeights(GramWeights grams, Topics topics, ParticularWeights particulars) {
}
