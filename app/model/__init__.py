"""The words of the domain: ids, typed changes, states, who may write what, and the merge rule. No I/O."""
