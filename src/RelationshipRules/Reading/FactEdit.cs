using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules;

/// <summary>
/// One edit of a description: at a JSON Pointer a fact, part or list is set or cleared, or an element put into a list or taken out.
/// What it says is checked where it is applied: see <see cref="PartnershipDocument.Edit"/>. Immutable.
/// </summary>
public sealed class FactEdit
{
    private FactEdit(EditKind kind, string pointer, ReadOnlyMemory<byte> value)
    {
        Kind = kind;
        Pointer = pointer;
        Value = value;
    }

    /// <summary>The JSON Pointer of the place; of a new element the list's with the index that it gets, or <c>-</c> for its end.</summary>
    public string Pointer { get; }

    /// <summary>The value as JSON; empty for an edit without one.</summary>
    public string ValueJson => Encoding.UTF8.GetString(Value.Span);

    internal EditKind Kind { get; }

    /// <summary>The value as JSON; empty where something is taken away.</summary>
    internal ReadOnlyMemory<byte> Value { get; }

    /// <summary>Sets a fact, part, list or element.</summary>
    /// <param name="pointer">Where: <c>/agreements/0/termMonths</c>.</param>
    /// <param name="value">
    /// The value as it would stand in JSON: a truth value, number of any of the language's types, text (also for choices), <see cref="DateOnly"/>,
    /// <see cref="DateTime"/> or <see cref="DateTimeOffset"/> without a time of day, <see cref="Money"/>, a value of one of the
    /// model's enums, a sequence of texts or of such values, or a <see cref="JsonElement"/> of any form. Null clears.
    /// </param>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    /// <exception cref="ArgumentException">The value has no such form, or is no finite number.</exception>
    public static FactEdit Set(string pointer, object? value)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return value is null or JsonElement { ValueKind: JsonValueKind.Null } ? Clear(pointer) : new(EditKind.Set, pointer, EditValue.ToJson(value));
    }

    /// <summary>Makes a fact, part or list not stated. Evidence for it goes with it.</summary>
    /// <param name="pointer">Where.</param>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    public static FactEdit Clear(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return new(EditKind.Clear, pointer, default);
    }

    /// <summary>
    /// Puts an element into a list. One that is not stated is from then on, in part: nobody says that this is all. Evidence and suppressions
    /// of later elements move along.
    /// </summary>
    /// <param name="list">The list, be it stated whole or in part: <c>/agreements</c>, <c>/agreements/0/eligibleCosts</c>.</param>
    /// <param name="value">The element; see <see cref="Set"/>. A part is a <see cref="JsonElement"/> that is an object, with an <c>id</c> where the list is not whole.</param>
    /// <param name="index">The index that it gets; null for the end.</param>
    /// <exception cref="ArgumentNullException">The list or the value is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    /// <exception cref="ArgumentException">The value has no form that JSON has.</exception>
    public static FactEdit AddElement(string list, object value, int? index = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(index ?? 0, nameof(index));
        return new(EditKind.Add, list + "/" + (index?.ToString(CultureInfo.InvariantCulture) ?? "-"), EditValue.ToJson(value));
    }

    /// <summary>Takes an element out of a list. Its evidence and suppressions go with it, those of later elements move along.</summary>
    /// <param name="list">The list, be it stated whole or in part.</param>
    /// <param name="index">The element's index among those that are stated.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static FactEdit RemoveElement(string list, int index)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(EditKind.Remove, string.Create(CultureInfo.InvariantCulture, $"{list}/{index}"), default);
    }

    /// <summary>The edit at the place that it has in a description: what a list in part is known to have stands below <c>has</c>, and a list that is not stated becomes one.</summary>
    internal FactEdit In(Partnership partnership)
    {
        var end = Pointer.LastIndexOf('/');
        return Kind is EditKind.Add or EditKind.Remove && end > 0 && IsInPart(partnership, Pointer[..end], orNotStated: Kind == EditKind.Add)
            ? new(Kind, $"{Pointer[..end]}/has{Pointer[end..]}", Value)
            : this;
    }

    private static bool IsInPart(Partnership partnership, string list, bool orNotStated)
    {
        var stated = PartnershipDocument.FromPartnership(partnership).Text.Find(list);
        return stated.Kind == JsonKind.Object ? stated.TryGetProperty("has"u8, out _) || stated.TryGetProperty("not"u8, out _)
            : orNotStated && stated.Kind == JsonKind.None && !list.EndsWith("/has", StringComparison.Ordinal) && !list.EndsWith("/not", StringComparison.Ordinal)
                && (list.Contains("/extensions/", StringComparison.Ordinal) || ModelPlaces.FindMember(ModelPlaces.PathOf(list)) is { Type: ConditionType.ListOf });
    }

    /// <summary>The edit in short: "set /agreements/0/termMonths to 36".</summary>
    public override string ToString() => Kind switch
    {
        EditKind.Set => $"set {Pointer} to {Encoding.UTF8.GetString(Value.Span)}",
        EditKind.Clear => $"clear {Pointer}",
        EditKind.Add => $"add {Encoding.UTF8.GetString(Value.Span)} at {Pointer}",
        _ => $"remove {Pointer}",
    };
}
