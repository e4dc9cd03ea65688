//! The rules of payment, sentence by sentence, over claims and payments alone.
