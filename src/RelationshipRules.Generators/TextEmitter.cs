using System.Globalization;

namespace RelationshipRules.Generators;

/// <summary>Writes the tables of texts, and of the names of choices.</summary>
internal static class TextEmitter
{
    public static string Texts(ModelTree tree)
    {
        var facts = tree.Facts.Select(f => string.Join(
            "\t",
            f.Path,
            Number((int)f.Member.Form),
            Number(f.Member.ChangeableBy),
            f.Member.TypeName.Length == 0 ? "" : Number(tree.ChoiceIndex(f.Member.TypeName)),
            f.Member.Unit,
            Number(f.Member.Min),
            Number(f.Member.Max),
            Number(f.Member.Format),
            Number(f.Member.Role),
            f.Member.OnlyRises ? "1" : "",
            f.Member.Days,
            f.Member.Title,
            f.Member.Question,
            f.Member.Summary));
        var choices = tree.Choices.Select(c => string.Join("\n", c.Values.Select(v => $"{v.Title}\t{v.Summary}")));

        // A part by its path, each other property by its own, and a choice by its name.
        var parts = tree.Parts.SelectMany(p => p.Type.Members
                .Where(m => m.Kind != MemberKind.Fact)
                .Select(m => $"{(p.Path.Length == 0 ? m.JsonName : $"{p.Path}.{m.JsonName}")}\t{m.Summary}"))
            .Concat(tree.Parts.Where(p => p.Path.Length == 0 || p.Path.EndsWith("[]", StringComparison.Ordinal)).Select(p => $"{p.Path}\t{p.Type.Summary}"))
            .Concat(tree.Choices.Select(c => $"{c.Name}\t{c.Summary}"));

        var code = new CodeWriter();
        code.Line("namespace RelationshipRules.Facts;");
        code.Line();
        code.Open("internal static class FactTexts");
        code.Line($"public static global::System.ReadOnlySpan<byte> Parts => {CodeWriter.Literal(string.Join("\n", parts))}u8;");
        code.Line();
        code.Line($"public static global::System.ReadOnlySpan<byte> Facts => {CodeWriter.Literal(string.Join("\n", facts))}u8;");
        code.Line();
        code.Line($"public static global::System.ReadOnlySpan<byte> Choices => {CodeWriter.Literal(string.Join("\n\n", choices))}u8;");
        code.Close();
        return code.ToString();
    }

    public static string Choices(ModelTree tree)
    {
        var code = new CodeWriter();
        code.Line("namespace RelationshipRules.Facts;");
        code.Line();
        code.Open("internal static class Choices");
        for (var i = 0; i < tree.Choices.Count; i++)
        {
            var choice = tree.Choices[i];
            var names = string.Join(" ", choice.Values.Select(v => v.JsonName));
            code.Line($"public static readonly ChoiceTable {choice.Name} = new({CodeWriter.Literal(choice.Name)}, {Number(i)}, {CodeWriter.Literal(names)});");
        }

        code.Line();
        code.Line($"public static readonly ChoiceTable[] All = [{string.Join(", ", tree.Choices.Select(c => c.Name))}];");
        code.Close();
        return code.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);
}
