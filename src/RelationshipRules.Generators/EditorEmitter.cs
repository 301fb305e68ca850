using System.Globalization;

namespace RelationshipRules.Generators;

/// <summary>Writes the editor of descriptions: copies of each record with one property changed, at any depth.</summary>
internal static class EditorEmitter
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
        code.Line("/// <summary>Carries an edit to its place: what lies on the way there is copied, all the rest is shared.</summary>");
        code.Open("internal static class PartEditor");
        var isFirst = true;
        foreach (var (type, _) in tree.Parts)
        {
            if (!isFirst)
            {
                code.Line();
            }

            isFirst = false;
            code.Open($"public static {type.Name} Edit{type.Name}(DescriptionEdit edit, {type.Name} part)");
            code.Line("var reader = edit.Reader;");
            code.Line("JsonCursor member;");
            code.Open($"switch (edit.Step(PropertyNames.{type.Name}))");
            for (var i = 0; i < type.Members.Count; i++)
            {
                code.Line($"case {i.ToString(CultureInfo.InvariantCulture)}:");
                code.Line("    " + Edit(type.Members[i]));
            }

            code.Line("default: return part;");
            code.Close();
            code.Close();
        }

        code.Close();
        return code.ToString();
    }

    private static string Edit(MemberModel member)
    {
        var read = ReaderEmitter.Read(member);
        return member switch
        {
            { Kind: MemberKind.PartList } =>
                $"return part with {{ {member.Name} = edit.Elements(part.{member.Name}, static (r, c) => DescriptionBinder.Read{member.TypeName}(r, c), static (e, p) => Edit{member.TypeName}(e, p)) }};",
            { Kind: MemberKind.Part } =>
                $"return part with {{ {member.Name} = edit.IsAtEnd ? (edit.Identity(out member) && reader.IsObject(member) ? DescriptionBinder.Read{member.TypeName}(reader, member) : null) "
                + $": edit.Inside(part.{member.Name}) is {{ }} inner{member.Name} ? Edit{member.TypeName}(edit, inner{member.Name}) : part.{member.Name} }};",
            { Kind: MemberKind.Identifier, Form: ValueForm.Text } => $"return part with {{ {member.Name} = edit.Identity(out member) ? {read} : null }};",
            { Kind: MemberKind.SideMap } or { Form: ValueForm.TextList or ValueForm.ChoiceList or ValueForm.Money } =>
                $"return part with {{ {member.Name} = edit.{(member.Kind == MemberKind.Identifier ? "Identity" : "Value")}(part, static (writer, part) => {{ {WriterEmitter.Write(member)} }}, out member) ? {read} : null }};",
            _ => $"return part with {{ {member.Name} = edit.Value(out member) ? {read} : null }};",
        };
    }
}
