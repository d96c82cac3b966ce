"""The one door to fhirpathpy: what Haven uses of it, with types, as the library gives its parts none."""

from collections.abc import Callable
from typing import Any, Final

from fhirpathpy.engine import do_eval, util
from fhirpathpy.engine.invocations import equality, existence, invocation_registry
from fhirpathpy.engine.nodes import FP_Quantity, FP_Type, ResourceNode, TypeInfo
from fhirpathpy.models import models
from fhirpathpy.parser.ASTPathListener import ASTPathListener
from fhirpathpy.parser.generated.FHIRPathParser import FHIRPathParser

Nodes = list[Any]
"""Parts of resources and plain values, as the library passes them on."""
Tree = dict[str, Any]
"""A parsed expression."""

MODEL: Final[dict[str, Any]] = models["r4"]
# The library learns the types of a release only when "is" is first used; they do not depend on that here.
TypeInfo.model = MODEL  # type: ignore[assignment] # the library declares it as nothing

run: Final[Callable[[dict[str, Any], Nodes, Tree], Any]] = do_eval
data_of: Final[Callable[[object], Any]] = util.get_data
as_list: Final[Callable[[object], Nodes]] = util.arraify
node: Final[Callable[[Any, str], Any]] = ResourceNode.create_node
are_equal: Final[Callable[[object, Nodes, Nodes], bool | None]] = equality.equality
distinct_quantities: Final[Callable[[object, Nodes], Nodes]] = existence.distinct_fn
functions: Final[frozenset[str]] = frozenset(invocation_registry)


def of_two(operator: str) -> Callable[[object, Nodes, Nodes], Any]:
    """Returns the library's own working of an operator."""
    table: dict[str, Any] = invocation_registry
    found: Callable[[object, Nodes, Nodes], Any] = table[operator]["fn"]
    return found


listener: Final[Callable[[], Any]] = ASTPathListener
parser: Final[Callable[[Any], Any]] = FHIRPathParser
QuantityNode: Final[Any] = FP_Quantity
TypedNode: Final[Any] = FP_Type
