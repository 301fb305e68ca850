namespace RelationshipRules.Json;

/// <summary>What values are asked for, in words that follow "needs" or stand before "is needed here".</summary>
internal sealed record JsonForms(string Object, string List, string Text, string Date, Func<IReadOnlyList<string>, string> Choice);

/// <summary>
/// Reads values and reports those that cannot be used. Whoever writes a ruleset is told of it in other words than whoever describes a
/// partnership: the readers of the two have the words, all else is here.
/// </summary>
internal abstract class JsonReader
{
    protected abstract JsonForms Forms { get; }

    public bool IsObject(JsonCursor value) => Is(value, JsonKind.Object, Forms.Object);

    public bool IsList(JsonCursor value) => Is(value, JsonKind.Array, Forms.List);

    public string? Text(JsonCursor value) => IsText(value, Forms.Text) ? value.GetString() : null;

    public DateOnly? Date(JsonCursor value)
    {
        if (!IsText(value, Forms.Date))
        {
            return null;
        }

        if (Days.TryRead(value.Utf8Text, out var day))
        {
            return day;
        }

        ReportBadDate(value);
        return null;
    }

    public int Choice(JsonCursor value, NameTable names)
    {
        // The names are only written out where the value is wrong.
        if (!IsText(value, value.Kind == JsonKind.String ? "" : Forms.Choice(names.Names)))
        {
            return -1;
        }

        var index = names.IndexOf(value.Utf8Text);
        if (index < 0)
        {
            ReportBadChoice(value, names.Names);
        }

        return index;
    }

    protected bool Is(JsonCursor value, JsonKind kind, string form)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        ReportWrongType(value, form);
        return false;
    }

    protected virtual bool IsText(JsonCursor value, string form) => Is(value, JsonKind.String, form);

    protected abstract void ReportWrongType(JsonCursor value, string form);

    protected abstract void ReportBadDate(JsonCursor value);

    protected abstract void ReportBadChoice(JsonCursor value, IReadOnlyList<string> names);
}
