using RelationshipRules.Model;

namespace RelationshipRules.Authoring;

/// <summary>A list that is stated or not; an empty list is stated to be empty. Tests over it follow the macros of the condition language.</summary>
/// <typeparam name="T">The elements.</typeparam>
public readonly struct FactList<T>
    where T : notnull
{
    private readonly IReadOnlyList<T>? _items;

    /// <summary>A list in part: there may be more than its elements, but not these.</summary>
    private readonly KnownList<T>? _part;

    internal FactList(IReadOnlyList<T>? items)
    {
        _items = items;
        _part = items as KnownList<T> is { IsWhole: false } part ? part : null;
    }

    /// <summary>Whether the list is stated.</summary>
    public bool IsStated => _items is not null;

    /// <summary>The elements that are stated; none where the list is not stated.</summary>
    public IReadOnlyList<T> Items => _items ?? [];

    /// <summary>How many elements there are; not stated for a list in part.</summary>
    public Fact<double> Count => _items is null || _part is not null ? default : new(_items.Count);

    /// <summary>Whether the test is true of an element: false where it is false of all, and of an empty list.</summary>
    /// <param name="test">The test.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public TruthValue Any(Func<T, TruthValue> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (_items is null)
        {
            return TruthValue.Unknown;
        }

        var any = AtTheEnd(TruthValue.False);
        for (var i = 0; i < _items.Count && !any.IsTrue; i++)
        {
            any |= test(_items[i]);
        }

        return any;
    }

    /// <summary>Whether the test is true of every element: so it is of an empty list.</summary>
    /// <param name="test">The test.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public TruthValue All(Func<T, TruthValue> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (_items is null)
        {
            return TruthValue.Unknown;
        }

        var all = AtTheEnd(TruthValue.True);
        for (var i = 0; i < _items.Count && !all.IsFalse; i++)
        {
            all &= test(_items[i]);
        }

        return all;
    }

    /// <summary>How many elements the test is true of; not stated where it is unknown of one.</summary>
    /// <param name="test">The test.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public Fact<double> CountOf(Func<T, TruthValue> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (_items is null || _part is not null)
        {
            return default;
        }

        var count = 0;
        for (var i = 0; i < _items.Count; i++)
        {
            var truth = test(_items[i]);
            if (truth.IsUnknown)
            {
                return default;
            }

            count += truth.IsTrue ? 1 : 0;
        }

        return new(count);
    }

    /// <summary>Whether an element has this value.</summary>
    /// <param name="value">The value.</param>
    public TruthValue Contains(T value)
    {
        if (_items is null)
        {
            return TruthValue.Unknown;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(_items[i], value))
            {
                return TruthValue.True;
            }
        }

        return _part?.Not.Contains(value) == false ? TruthValue.Unknown : TruthValue.False;
    }

    /// <summary>What is true when all that is stated has been looked at: of a list in part there may be more.</summary>
    private TruthValue AtTheEnd(TruthValue truth) => _part is null ? truth : TruthValue.Unknown;
}
