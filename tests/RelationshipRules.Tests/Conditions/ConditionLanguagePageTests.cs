using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Conditions;

public sealed class ConditionLanguagePageTests
{
    [Fact]
    public void Page_ItsExamples_AreConditionsOverTheModel()
    {
        var environment = new ConditionEnvironment(ModelTypes.Partnership);
        environment.AddVariable("asOf", ConditionType.Day);
        var scope = environment.FindScope("agreements", out _);
        var examples = Examples().ToList();
        examples.Count.ShouldBeGreaterThan(10);
        foreach (var example in examples)
        {
            Compile.In(environment, example, scope);
        }
    }

    [Fact]
    public void Page_WhatItSaysThatExpressionsAre_IsWhatTheyAre()
    {
        var rows = Rows(static header => header is ["expression", "is"]).ToList();
        rows.Count.ShouldBeGreaterThan(25);
        foreach (var (expression, told) in rows.Select(static row => (Code(row[0])!, row[1])))
        {
            if (told.StartsWith("refused", StringComparison.Ordinal))
            {
                Compile.Errors(new(TestModel.Root), expression).ShouldNotBeEmpty(expression);
                if (Code(told[(told.IndexOf("write ", StringComparison.Ordinal) is >= 0 and var at ? at + "write ".Length : told.Length)..]) is { } instead)
                {
                    Compile.Evaluate(instead).Kind.ShouldBe(ValueKind.String);
                }
            }
            else if (told is "an error")
            {
                Compile.Evaluate(expression).IsError.ShouldBeTrue(expression);
            }
            else
            {
                Compile.Evaluate(expression).ShouldBe(Compile.Evaluate(Code(told)!), expression);
            }
        }
    }

    /// <summary>A fact that is not stated for what is unknown, and a division by zero for an error.</summary>
    [Fact]
    public void Page_ItsTableOfThreeValues_IsWhatConditionsComeTo()
    {
        var rows = Rows(static header => header is ["`a`", "`b`", ..]).ToList();
        rows.Count.ShouldBe(6);
        foreach (var row in rows)
        {
            Told($"{Written(row[0])} && {Written(row[1])}").ShouldBe(row[2]);
            Told($"{Written(row[1])} && {Written(row[0])}").ShouldBe(row[2]);
            Told($"{Written(row[0])} || {Written(row[1])}").ShouldBe(row[3]);
            Told($"{Written(row[1])} || {Written(row[0])}").ShouldBe(row[3]);
            Told($"!{Written(row[0])}").ShouldBe(row[4]);
        }

        static string Written(string value) => value switch { "unknown" => "relationship.sameGoals", "error" => "(1 / 0 == 1)", _ => value };

        static string Told(string condition) => Compile.Evaluate(condition) is { IsError: true } ? "error" : Compile.Evaluate(condition).ToString();
    }

    /// <summary>The code in the last column of the tables where that is headed "example" or "write".</summary>
    private static IEnumerable<string> Examples() => Rows(static header => header[^1] is "example" or "write").Select(static row => Code(row[^1])).OfType<string>();

    /// <summary>The code that a cell starts with, or null.</summary>
    private static string? Code(string cell) => cell.StartsWith('`') ? cell[1..cell.IndexOf('`', 1)] : null;

    /// <summary>The rows of the tables with such a header.</summary>
    private static IEnumerable<string[]> Rows(Func<string[], bool> isWanted)
    {
        bool? isInside = null;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot(), "docs", "condition-language.md")))
        {
            if (!line.StartsWith('|'))
            {
                isInside = null;
                continue;
            }

            string[] cells = [.. line.Replace("\\|", "\0", StringComparison.Ordinal).Split('|')[1..^1].Select(static cell => cell.Trim().Replace('\0', '|'))];
            if (isInside is null)
            {
                isInside = isWanted(cells);
            }
            else if (isInside.Value && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                yield return cells;
            }
        }
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RelationshipRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
