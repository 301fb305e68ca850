using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipRules.Reading;

namespace RelationshipRules;

/// <summary>
/// One edit of a description: at a JSON Pointer a fact, part or list is set or cleared, or an element put into a list or taken out.
/// What it says is checked where it is applied: see <see cref="PartnershipDocument.Edit"/>. Immutable.
/// </summary>
public sealed class FactEdit
{
    private FactEdit(EditKind kind, string pointer, byte[] value)
    {
        Kind = kind;
        Pointer = pointer;
        Value = value;
    }

    /// <summary>The JSON Pointer of the place; of a new element the list's with the index that it gets, or <c>-</c> for its end.</summary>
    public string Pointer { get; }

    /// <summary>What the edit does.</summary>
    /// <summary>The value as JSON; empty for an edit without one.</summary>
    public string ValueJson => Encoding.UTF8.GetString(Value.Span);

    internal EditKind Kind { get; }

    /// <summary>The value as JSON; empty where something is taken away.</summary>
    internal ReadOnlyMemory<byte> Value { get; }

    /// <summary>Sets a fact, part, list or element.</summary>
    /// <param name="pointer">Where: <c>/agreements/0/termMonths</c>.</param>
    /// <param name="value">
    /// The value as it would stand in JSON: a truth value, number of any of the language's types, text (also for choices), <see cref="DateOnly"/>,
    /// <see cref="DateTime"/> or <see cref="DateTimeOffset"/> without a time of day, <see cref="Model.Money"/>, a value of one of the
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
        return new(EditKind.Clear, pointer, []);
    }

    /// <summary>Puts an element into a list. Where the list is not stated, it is from then on. Evidence and suppressions of later elements move along.</summary>
    /// <param name="list">The list: <c>/agreements</c>, <c>/agreements/0/eligibleCosts</c>.</param>
    /// <param name="value">The element; see <see cref="Set"/>. A part is a <see cref="JsonElement"/> that is an object.</param>
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
    /// <param name="list">The list.</param>
    /// <param name="index">The element's index.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static FactEdit RemoveElement(string list, int index)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(EditKind.Remove, string.Create(CultureInfo.InvariantCulture, $"{list}/{index}"), []);
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
