using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>Gathers what is missing, each pointer once, in the order of reading.</summary>
internal sealed class MissingCollector(EvaluationContext context)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<MissingInput> _items = [];

    public EvaluationContext Context { get; } = context;

    public IReadOnlyList<MissingInput> Items => _items;

    public void Add(string pointer, string path, FactInfo? fact)
    {
        if (_seen.Add(pointer))
        {
            _items.Add(new MissingInput(pointer, path, fact));
        }
    }
}
