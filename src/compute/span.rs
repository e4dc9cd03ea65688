//! From when to when: the term as it stands, and the span of one record in it.
