using RelationshipRules.Json;

namespace RelationshipRules.Cli.Compacts;

/// <summary>The ids of what can be wrong with the file of a compact.</summary>
internal static class CompactDiagnostics
{
    public const string Prefix = "RRC";

    private static readonly DiagnosticTitles Titles = [.. JsonDiagnostics.For(Prefix), .. JsonObjectReader.Titles.For(Prefix)];
    public static readonly string DuplicateId = Titles.Add("RRC0030", "Two clauses have the same id, or one thing is said twice");
    public static readonly string UnknownUndertaking = Titles.Add("RRC0031", "The national text has no such undertaking");
    public static readonly string LongAnchor = Titles.Add("RRC0032", "An anchor has more than five words");
    public static readonly string UnknownMeasure = Titles.Add("RRC0033", "A measure is not known");
    public static readonly string BadNumber = Titles.Add("RRC0034", "A number is not complete or out of range");
    public static readonly string NotConfirmed = Titles.Add("RRC0035", "An effect does not say who confirmed it and when");
    public static readonly string BadDays = Titles.Add("RRC0036", "A day comes before the one that it should follow");
    public static readonly string UnknownQuestion = Titles.Add("RRC0037", "The scorecard has no such question");
    public static readonly string BadMark = Titles.Add("RRC0038", "A mark is not from 0 to 3");
    public static readonly string Contradiction = Titles.Add("RRC0039", "What is said of a clause does not go together");
    public static readonly string BadFact = Titles.Add("RRC0040", "A fact about the compact cannot be read");
    public static readonly string BadSheet = Titles.Add("RRC0041", "A workbook is not the sheet of a compact");
    public static readonly string BadId = Titles.Add("RRC0042", "An id cannot be used");

    public static IReadOnlyList<KeyValuePair<string, string>> All => Titles;
}
