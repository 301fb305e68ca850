using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace RelationshipRules.Model;

/// <summary>Makes lists that are stated whole or in part, and says which of the two a list is.</summary>
public abstract class KnownList
{
    private protected KnownList(Array members, Array? outsiders) => (Members, Outsiders) = (members, outsiders);

    /// <summary>Whether the list has these members and no others; otherwise further ones may be there.</summary>
    public bool IsWhole => Outsiders is null;

    internal Array Members { get; }

    /// <summary>What a list in part is known not to have; null for a whole list.</summary>
    internal Array? Outsiders { get; }

    /// <summary>A list with these members and no others.</summary>
    /// <typeparam name="T">A choice of the model, or text.</typeparam>
    /// <param name="members">The members.</param>
    public static KnownList<T> Create<T>(ReadOnlySpan<T> members)
        where T : notnull => new(members.ToArray(), null);

    /// <summary>A list of which it is known that some members are there, that others are not, and nothing of the rest.</summary>
    /// <typeparam name="T">A choice of the model, text, or a part such as <see cref="Agreement"/>.</typeparam>
    /// <param name="has">Members; parts among them have ids.</param>
    /// <param name="not">What is not a member; no part is stated not to be one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Something is named twice, a part has no id, or is stated not to be there.</exception>
    public static KnownList<T> InPart<T>(IEnumerable<T> has, IEnumerable<T>? not = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(has);
        T[] members = [.. has];
        T[] outsiders = [.. not ?? []];
        if (outsiders.Length > 0 && typeof(T).IsAssignableTo(typeof(IIdentified)))
        {
            throw new ArgumentException("A part is not stated not to be there: say what is.", nameof(not));
        }

        // A part is told from others by its id, everything else by what it is.
        object?[] keys = [.. members.Concat(outsiders).Select(static member => member is IIdentified part ? part.Id is { Length: > 0 } id ? id : null : (object)member)];
        return keys.Contains(null) ? throw new ArgumentException("What a list is known to have needs an id, to be told from what else there may be.", nameof(has))
            : keys.Distinct().Count() == keys.Length ? new(members, outsiders)
            : throw new ArgumentException("What is a member or not is to be said once.", nameof(not));
    }
}

/// <summary>
/// A list as somebody states it: whole, or in part. Whoever knows the whole list writes it as any other list, <c>[a, b]</c>; in part it is
/// <see cref="KnownList.InPart"/>. Enumerating gives the members that are stated.
/// </summary>
/// <typeparam name="T">A choice of the model, or text.</typeparam>
[CollectionBuilder(typeof(KnownList), nameof(Create))]
[JsonConverter(typeof(KnownListConverter))]
public sealed class KnownList<T> : KnownList, IReadOnlyList<T>
    where T : notnull
{
    internal KnownList(T[] members, T[]? outsiders)
        : base(members, outsiders)
    {
    }

    /// <summary>How many members are stated.</summary>
    public int Count => Members.Length;

    /// <summary>What is stated not to be a member; empty for a whole list, which says so of everything else.</summary>
    public IReadOnlyList<T> Not => (T[]?)Outsiders ?? [];

    /// <summary>A member that is stated.</summary>
    /// <param name="index">Its position in the order of statement, which has no meaning for a list in part.</param>
    public T this[int index] => Unsafe.As<T[]>(Members)[index];

    /// <summary>A whole list.</summary>
    /// <param name="members">The members; null for a list that is not stated.</param>
    public static implicit operator KnownList<T>?(T[]? members) => members is null ? null : Create<T>(members);

    /// <summary>A whole list.</summary>
    /// <param name="members">The members; null for a list that is not stated.</param>
    public static implicit operator KnownList<T>?(List<T>? members) => members is null ? null : Create<T>([.. members]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Members).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The members, with what is known not to be one.</summary>
    public override string ToString() => IsWhole ? $"[{string.Join(", ", this)}]" : $"has [{string.Join(", ", this)}], not [{string.Join(", ", Not)}]";
}
