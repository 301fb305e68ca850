namespace Screening.Api.Tests;

/// <summary>Small descriptions that would make much work.</summary>
internal static class Descriptions
{
    /// <summary>Six lists of nearly as many empty elements as a list may have.</summary>
    public static string ManyElements { get; } = Object(
        new[] { "parties", "agreements", "fundingChanges", "consultations", "representations", "forums" }.Select(list => $"\"{list}\": {List(9_999, "{}")}"));

    /// <summary>Evidence of the whole, which every finding repeats: a report of 900 MB.</summary>
    public static string MuchEvidence { get; } = Object(
    [
        $"\"agreements\": {List(130, "{}")}",
        $$"""
        "evidence": { "": [{ "document": "{{new string('d', 90_000)}}", "quote": "{{new string('q', 80_000)}}" }] }
        """,
    ]);

    public static string ManySuppressions { get; } = Object(
        [$"\"suppressions\": {List(1_900, """{ "rule": "CMP4044", "justification": "agreed", "by": "board", "at": "/agreements/0" }""")}", "\"agreements\": [{ \"terminationNoticeMonths\": 1 }]"]);

    public static string ManyBadSuppressions { get; } = Object([$"\"suppressions\": {List(9_999, "{}")}"]);

    public static string ManyDuplicates { get; } = Object(Enumerable.Repeat("\"title\": \"t\"", 9_999));

    public static string ManyUnknown { get; } = Object(Enumerable.Range(0, 9_999).Select(i => $"\"agrements{i}\": 1"));

    public static string LongTexts { get; } = $$"""{ "title": "{{new string('t', 99_000)}}", "agreements": [{ "id": "{{new string('i', 99_000)}}" }] }""";

    public static string Deep { get; } = string.Concat(Enumerable.Repeat("{\"agreements\":[", 1_000));

    private static string List(int count, string element) => $"[{string.Join(',', Enumerable.Repeat(element, count))}]";

    private static string Object(IEnumerable<string> members) => $"{{{string.Join(',', members)}}}";
}
