using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RelationshipRules.Rulesets;

/// <summary>Something for some of the outcomes: a dictionary in an array of five.</summary>
/// <typeparam name="T">What there is.</typeparam>
internal sealed class OutcomeMap<T> : IReadOnlyDictionary<Outcome, T>
    where T : class
{
    private readonly T?[] _items = new T?[(int)Outcome.Violated + 1];

    /// <inheritdoc/>
    public IEnumerable<Outcome> Keys => this.Select(p => p.Key);

    /// <inheritdoc/>
    public IEnumerable<T> Values => _items.OfType<T>();

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public T this[Outcome key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is nothing for {key}.");

    /// <summary>Adds what there is for an outcome; only while the map is made.</summary>
    public void Add(Outcome outcome, T item)
    {
        Count += _items[(int)outcome] is null ? 1 : 0;
        _items[(int)outcome] = item;
    }

    /// <inheritdoc/>
    public bool ContainsKey(Outcome key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(Outcome key, [MaybeNullWhen(false)] out T value)
    {
        value = (uint)key < (uint)_items.Length ? _items[(int)key] : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Outcome, T>> GetEnumerator()
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (_items[i] is { } item)
            {
                yield return new((Outcome)i, item);
            }
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
