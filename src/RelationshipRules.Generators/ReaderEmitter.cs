using System.Globalization;

namespace RelationshipRules.Generators;

/// <summary>Writes the reader of descriptions: for each record, which property is read how.</summary>
internal static class ReaderEmitter
{
    public static string Emit(ModelTree tree)
    {
        var code = new CodeWriter();
        code.Line("using RelationshipRules.Model;");
        code.Line("using RelationshipRules.Facts;");
        code.Line("using RelationshipRules.Json;");
        code.Line();
        code.Line("namespace RelationshipRules.Reading;");
        code.Line();
        code.Open("internal static class DescriptionBinder");
        var isFirst = true;
        foreach (var (type, _) in tree.Parts)
        {
            if (!isFirst)
            {
                code.Line();
            }

            isFirst = false;
            EmitType(code, type);
        }

        code.Close();
        code.Line();
        code.Line("/// <summary>The names of each record's properties; a table is made when the record is first read.</summary>");
        code.Open("internal static class PropertyNames");
        foreach (var (type, _) in tree.Parts)
        {
            var names = string.Join(" ", type.Members.Select(m => m.JsonName));
            code.Line($"public static NameTable {type.Name} => field ??= new({CodeWriter.Literal(names)}.Split(' '));");
        }

        code.Close();
        return code.ToString();
    }

    private static void EmitType(CodeWriter code, TypeModel type)
    {
        code.Open($"public static {type.Name} Read{type.Name}(DescriptionReader reader, JsonCursor part)");
        for (var i = 0; i < type.Members.Count; i++)
        {
            code.Line($"{TypeOf(type.Members[i])} v{Number(i)} = null;");
        }

        code.Line($"var names = PropertyNames.{type.Name};");
        code.Open("foreach (var member in part.EnumerateObject())");
        code.Open("switch (names.IndexOf(member.Utf8Name))");
        for (var i = 0; i < type.Members.Count; i++)
        {
            code.Line($"case {Number(i)}: v{Number(i)} = {Read(type.Members[i])}; break;");
        }

        code.Line("default: reader.UnknownProperty(member, names); break;");
        code.Close();
        code.Close();
        code.Open($"return new {type.Name}");
        for (var i = 0; i < type.Members.Count; i++)
        {
            code.Line($"{type.Members[i].Name} = v{Number(i)},");
        }

        code.Close("};");
        code.Close();
    }

    private static string TypeOf(MemberModel member) => member switch
    {
        { Kind: MemberKind.Part } => $"{member.TypeName}?",
        { Kind: MemberKind.PartList } => $"global::System.Collections.Generic.IReadOnlyList<{member.TypeName}>?",
        { Kind: MemberKind.SideMap, Name: "Evidence" } => "global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<Evidence>>?",
        { Kind: MemberKind.SideMap, Name: "Suppressions" } => "global::System.Collections.Generic.IReadOnlyList<Suppression>?",
        { Kind: MemberKind.SideMap } => "global::System.Collections.Generic.IReadOnlyDictionary<string, ExtensionValue>?",
        { Form: ValueForm.Boolean } => "bool?",
        { Form: ValueForm.Integer } => "Known<int>?",
        { Form: ValueForm.Number } => "Known<double>?",
        { Form: ValueForm.Text } => "string?",
        { Form: ValueForm.Date } => "Known<global::System.DateOnly>?",
        { Form: ValueForm.Money } => "Money?",
        { Form: ValueForm.Choice } => $"{member.TypeName}?",
        { Form: ValueForm.ChoiceList } => $"KnownList<{member.TypeName}>?",
        _ => "KnownList<string>?",
    };

    /// <summary>The expression that reads a property from the cursor <c>member</c> with <c>reader</c>.</summary>
    public static string Read(MemberModel member) => member switch
    {
        { Kind: MemberKind.Part } => $"reader.IsObject(member) ? Read{member.TypeName}(reader, member) : null",
        { Kind: MemberKind.PartList } => $"reader.PartList<{member.TypeName}>(member, static (r, c) => Read{member.TypeName}(r, c))",
        { Kind: MemberKind.SideMap } => $"SideMapReader.{member.Name}(reader, member)",
        { Reference.Length: > 0, Form: ValueForm.Text } => $"reader.Refer(member, {CodeWriter.Literal(member.Reference)})",
        { Reference.Length: > 0 } => $"reader.ReferAll(member, {CodeWriter.Literal(member.Reference)})",
        { Form: ValueForm.Boolean } => "reader.Boolean(member)",
        { Form: ValueForm.Integer } => $"reader.Integer(member, {Range(member)})",
        { Form: ValueForm.Number } => $"reader.Number(member, {Range(member)})",
        { Form: ValueForm.Text, Format: 1 } => "reader.CountryCode(member)",
        { Form: ValueForm.Text } => "reader.Text(member)",
        { Form: ValueForm.Date } => "reader.Day(member)",
        { Form: ValueForm.Money } => "reader.Money(member)",
        { Form: ValueForm.Choice } => $"({member.TypeName}?)reader.Choice(member, Choices.{member.TypeName})",
        { Form: ValueForm.ChoiceList } => $"reader.ChoiceList<{member.TypeName}>(member, Choices.{member.TypeName})",
        _ => "reader.TextList(member)",
    };

    /// <summary>The least and the most of a number, as two arguments.</summary>
    public static string Range(MemberModel member) =>
        (double.IsNaN(member.Min) ? "double.NegativeInfinity" : member.Min.ToString("R", CultureInfo.InvariantCulture)) + ", "
        + (double.IsNaN(member.Max) ? "double.PositiveInfinity" : member.Max.ToString("R", CultureInfo.InvariantCulture));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
