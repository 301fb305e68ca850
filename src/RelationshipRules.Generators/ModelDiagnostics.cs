using Microsoft.CodeAnalysis;

namespace RelationshipRules.Generators;

/// <summary>What can be wrong with the model. Each is a build error, because a wrong model would give a wrong schema, reader and checker.</summary>
internal static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor NotAFact = Error(
        "RRG0001",
        "Property without a role",
        "'{0}' is neither a fact ([Fact]), an identifier (Id, Title, Name or [Reference]), a part, a list of parts nor a [SideMap]");

    public static readonly DiagnosticDescriptor NoSummary = Error(
        "RRG0002",
        "No summary",
        "'{0}' has no XML summary, which is its meaning in the schema and in the documentation");

    public static readonly DiagnosticDescriptor UnknownType = Error(
        "RRG0003",
        "Type that cannot be stated",
        "'{0}' has a type that a description cannot state; use bool?, Known<int>?, Known<double>?, Known<DateOnly>?, string?, Money?, a nullable enum of the model, a nullable KnownList of enums or strings, or a nullable IReadOnlyList of parts");

    public static readonly DiagnosticDescriptor NoElementName = Error(
        "RRG0004",
        "List without a name for one element",
        "'{0}' is a list of parts and needs [ElementName] and a public string? Id in its elements");

    public static readonly DiagnosticDescriptor NumberedEnum = Error(
        "RRG0005",
        "Enum with numbers of its own",
        "'{0}' must be an int enum whose values count from 0, because its numbers are positions in a table");

    public static readonly DiagnosticDescriptor Words = Error(
        "RRG0006",
        "Table of words that cannot be used",
        "The table of words cannot be used: {0}");

    private static readonly DiagnosticDescriptor[] All = [NotAFact, NoSummary, UnknownType, NoElementName, NumberedEnum];

    public static DiagnosticDescriptor ById(string id) => All.First(d => string.Equals(d.Id, id, StringComparison.Ordinal));

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Model", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
