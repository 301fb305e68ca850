namespace RelationshipRules.Conditions;

/// <summary>Gathers what a condition can read, without evaluating it.</summary>
internal sealed class ReadCollector
{
    private readonly List<string> _facts = [];
    private readonly List<string> _parameters = [];
    private readonly List<string> _extensions = [];
    private readonly List<string> _tested = [];
    private readonly List<DerivedSymbol> _derived = [];

    public IReadOnlyList<string> Facts => _facts;

    public IReadOnlyList<string> Inputs => _parameters;

    public IReadOnlyList<string> Extensions => _extensions;

    public IReadOnlyList<string> Tested => _tested;

    public IReadOnlyList<DerivedSymbol> Derived => _derived;

    public void AddFact(string path) => AddOnce(_facts, path);

    public void AddInput(string name) => AddOnce(_parameters, name);

    public void AddExtension(string path) => AddOnce(_extensions, path);

    public void AddTested(string path) => AddOnce(_tested, path);

    public void AddDerived(DerivedSymbol symbol) => AddOnce(_derived, symbol);

    private static void AddOnce<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }
}
