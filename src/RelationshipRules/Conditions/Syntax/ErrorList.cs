using RelationshipRules.Diagnostics;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>What is wrong with one condition: each error once, and no more than people would read.</summary>
internal sealed class ErrorList(string source)
{
    private readonly List<ConditionError> _items = [];

    public IReadOnlyList<ConditionError> Items => _items;

    public int Count => _items.Count;

    public void Add(string id, string message, int start, int end) => Add(id, message, new SourceSpan(source, start, end));

    public void Add(string id, string message, SourceSpan span)
    {
        var error = new ConditionError(id, message, span);
        if (_items.Count < ConditionLimits.MaxErrors && !_items.Contains(error))
        {
            _items.Add(error);
        }
    }

    /// <summary>A part of CEL that conditions leave out, with what to write instead.</summary>
    public void NotInSubset(string what, string instead, int start, int end) =>
        Add(ConditionDiagnostics.NotInSubset, $"{what} not part of the subset of CEL that conditions use{instead}.", start, end);
}
