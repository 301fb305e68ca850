using System.Diagnostics.CodeAnalysis;

namespace RelationshipRules.Exchange.Sources;

/// <summary>A record as its file has it: texts by the path of their field, whatever the file was.</summary>
/// <param name="Number">Which record of the file it is, from 1.</param>
/// <param name="Place">Where it stands, as a person finds it: "row 12".</param>
/// <param name="Fields">What it says, by paths such as <c>plannedDates/0/startDate</c>.</param>
internal sealed record SourceRecord(int Number, string Place, IReadOnlyDictionary<string, SourceField> Fields)
{
    /// <summary>Why it cannot be used; null for a record that can.</summary>
    public string? Problem { get; init; }

    /// <summary>Why it is no record, though nothing is wrong with it; null for one that is.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Fields of whose days the month may come first, for others of their column or of the record have it first.</summary>
    public IReadOnlySet<string>? MonthFirst { get; init; }

    /// <summary>A field that says something.</summary>
    public bool TryGet(string path, [NotNullWhen(true)] out SourceField? field)
        => Fields.TryGetValue(path, out field);

    /// <summary>What a field says; null where it says nothing.</summary>
    public string? Text(string path) => Fields.GetValueOrDefault(path)?.Value;

    public static SourceRecord Bad(int number, string place, string problem) => new(number, place, new Dictionary<string, SourceField>(StringComparer.Ordinal)) { Problem = problem };
}

/// <summary>A field of a record, by the name that it has in its file.</summary>
internal sealed record SourceField(string Name, string Value)
{
    /// <summary>Whether it is a number, true or false in JSON, and not a text that may say the same.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>What its number is multiplied with: 1000 for thousands. Null for a column that is said to be in thousands by its title and not by the mapping, so that nobody knows.</summary>
    public decimal? Times { get; init; } = 1;
}
