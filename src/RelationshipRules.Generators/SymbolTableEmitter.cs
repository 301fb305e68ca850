using System.Globalization;

namespace RelationshipRules.Generators;

/// <summary>Writes the symbol table: one <c>ObjectType</c> a record, with a getter for each member.</summary>
internal static class SymbolTableEmitter
{
    public static string Emit(ModelTree tree)
    {
        var code = new CodeWriter();
        code.Line("using RelationshipRules.Model;");
        code.Line();
        code.Line("namespace RelationshipRules.Facts;");
        code.Line();
        code.Line("/// <summary>The model as conditions see it. An inner part stands before the part that holds it, because fields are made in this order.</summary>");
        code.Open("internal static class ModelTypes");
        code.Open("public static readonly ObjectType Money = new(\"Money\", \"money\",", "[");
        code.Line("new FactMember(\"amount\", ConditionType.Double, static o => Value.From(((Money)o).Amount)),");
        code.Line("new FactMember(\"currency\", ConditionType.String, static o => Value.From(((Money)o).Currency)),");
        code.Close("]);");
        code.Line();
        code.Line("private static readonly ConditionType MoneyPart = new ConditionType.Part(Money);");
        foreach (var (type, path) in tree.Parts)
        {
            code.Line();
            code.Line($"public static readonly ObjectType {type.Name} = Create{type.Name}();");
        }

        foreach (var (type, path) in tree.Parts)
        {
            code.Line();
            code.Open($"private static ObjectType Create{type.Name}() => new({CodeWriter.Literal(type.Name)}, {CodeWriter.Literal(path)},", "[");
            foreach (var member in type.Members.Where(m => m.Kind != MemberKind.SideMap))
            {
                code.Line(Member(tree, type.Name, path, member));
            }

            code.Close("]);");
        }

        code.Close();
        code.Line();
        EmitLists(tree, code);
        return code.ToString();
    }

    /// <summary>The converters of all lists that can be stated in part, for hosts that write descriptions with their own serializer.</summary>
    public static string EmitConverters(ModelTree tree)
    {
        var code = new CodeWriter();
        code.Line("namespace RelationshipRules.Model;");
        code.Line();
        code.Open("internal static class KnownListConverters");
        code.Open("public static global::System.Text.Json.Serialization.JsonConverter? Of(global::System.Type type)");
        code.Line("if (type == typeof(KnownList<string>)) { return new TextListConverter(); }");
        foreach (var choice in tree.Parts.SelectMany(p => p.Type.Members).Where(m => m is { Kind: MemberKind.Fact, Form: ValueForm.ChoiceList }).Select(m => m.TypeName).Distinct(StringComparer.Ordinal))
        {
            code.Line($"if (type == typeof(KnownList<{choice}>)) {{ return new ChoiceListConverter<{choice}>(); }}");
        }

        code.Line("return null;");
        code.Close();
        code.Close();
        return code.ToString();
    }

    private static string Member(ModelTree tree, string owner, string path, MemberModel member)
    {
        var property = $"(({owner})o).{member.Name}";
        var (type, get) = member switch
        {
            { Kind: MemberKind.Part } => ($"new ConditionType.Part({member.TypeName})", $"Value.FromObject({property})"),
            { Kind: MemberKind.PartList } => List($"new ConditionType.Part({member.TypeName})"),
            { Form: ValueForm.Boolean, Days.Length: > 0 } => ("ConditionType.Bool", $"Value.From({property} ?? Calendar.IsInOrder({string.Join(", ", member.Days.Split(' ').Select(day => $"(({owner})o).{char.ToUpperInvariant(day[0])}{day.Substring(1)}"))}))"),
            { Form: ValueForm.Boolean } => ("ConditionType.Bool", $"Value.From({property})"),
            { Form: ValueForm.Integer } => ("ConditionType.Int", $"Value.From({property}, {ReaderEmitter.Range(member)})"),
            { Form: ValueForm.Number } => ("ConditionType.Double", $"Value.From({property}, {ReaderEmitter.Range(member)})"),
            { Form: ValueForm.Text } => ("ConditionType.String", $"Value.From({property})"),
            { Form: ValueForm.Date } => ("ConditionType.Day", $"Value.From({property})"),
            { Form: ValueForm.Money } => ("MoneyPart", $"Value.FromObject({property})"),
            { Form: ValueForm.Choice } => ($"Choices.{member.TypeName}.Type", $"{property} is {{ }} v ? Choices.{member.TypeName}.ValueOf((int)v) : Value.Unknown"),
            { Form: ValueForm.ChoiceList } => List($"Choices.{member.TypeName}.Type"),
            _ => ("TextListAccessor.ListType", $"Value.FromList({property}, TextListAccessor.Instance)"),
        };

        var extras = new List<string>();
        if (member.Kind == MemberKind.Fact)
        {
            var index = tree.FactIndex(path.Length == 0 ? member.JsonName : $"{path}.{member.JsonName}");
            extras.Add($"FactIndex = {index.ToString(CultureInfo.InvariantCulture)}");
            if (member.Days.Length > 0)
            {
                extras.Add($"Days = {CodeWriter.Literal(member.Days)}.Split(' '), GetStated = static o => {(member.Form == ValueForm.Boolean ? $"Value.From({property})" : get.Replace(property, $"(({owner})o).{member.StatedName}"))}");
            }
        }

        if (member.ElementName.Length > 0)
        {
            extras.Add($"ElementName = {CodeWriter.Literal(member.ElementName)}");
        }

        if (member.Reference.Length > 0)
        {
            extras.Add($"Reference = {CodeWriter.Literal(member.Reference)}");
        }

        var tail = extras.Count == 0 ? "" : $" {{ {string.Join(", ", extras)} }}";
        return $"new FactMember({CodeWriter.Literal(member.JsonName)}, {type}, static o => {get}){tail},";

        (string Type, string Get) List(string element) =>
            ($"new ConditionType.ListOf({element}, Lists.{member.TypeName})", $"Value.FromList({property}, Lists.{member.TypeName})");
    }

    private static void EmitLists(ModelTree tree, CodeWriter code)
    {
        code.Line("/// <summary>One accessor for each type of list.</summary>");
        code.Open("internal static class Lists");
        var lists = tree.Parts.SelectMany(p => p.Type.Members)
            .Where(m => m.Kind == MemberKind.PartList || m is { Kind: MemberKind.Fact, Form: ValueForm.ChoiceList })
            .GroupBy(m => m.TypeName, StringComparer.Ordinal)
            .Select(g => g.First());
        foreach (var member in lists)
        {
            var accessor = member.Kind == MemberKind.PartList
                ? $"PartListAccessor<{member.TypeName}>()"
                : $"ChoiceListAccessor(Choices.{member.TypeName}, typeof({member.TypeName}[]), static (list, index) => ChoiceListAccessor.Read<{member.TypeName}>(list, index))";
            code.Line($"public static readonly ListAccessor {member.TypeName} = new {accessor};");
        }

        code.Close();
    }
}
