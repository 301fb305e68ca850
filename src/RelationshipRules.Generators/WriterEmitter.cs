namespace RelationshipRules.Generators;

/// <summary>Writes the writer of descriptions: each record's stated properties, in the model's order.</summary>
internal static class WriterEmitter
{
    public static string Emit(ModelTree tree)
    {
        var code = new CodeWriter();
        code.Line("using RelationshipRules.Model;");
        code.Line("using RelationshipRules.Facts;");
        code.Line();
        code.Line("namespace RelationshipRules.Reading;");
        code.Line();
        code.Open("internal static class PartWriter");
        var isFirst = true;
        foreach (var (type, _) in tree.Parts)
        {
            if (!isFirst)
            {
                code.Line();
            }

            isFirst = false;
            code.Open($"public static void Write{type.Name}(DescriptionWriter writer, {type.Name} part)");
            code.Line("writer.Open();");
            foreach (var member in type.Members)
            {
                code.Line(Write(member));
            }

            code.Line("writer.Close();");
            code.Close();
        }

        code.Close();
        return code.ToString();
    }

    /// <summary>The statement that writes a property of <c>part</c> with <c>writer</c>.</summary>
    public static string Write(MemberModel member)
    {
        var name = $"{CodeWriter.Literal(member.JsonName)}u8";
        return member switch
        {
            { Kind: MemberKind.Part } => $"writer.Part({name}, part.{member.Name}, static (w, p) => Write{member.TypeName}(w, p));",
            { Kind: MemberKind.PartList } => $"writer.PartList({name}, part.{member.Name}, static (w, p) => Write{member.TypeName}(w, p));",
            { Kind: MemberKind.SideMap } => $"writer.{member.Name}({name}, part.{member.Name});",
            { Form: ValueForm.Choice } => $"if (part.{member.Name} is {{ }} {member.JsonName}Value) {{ writer.Choice({name}, (int){member.JsonName}Value, Choices.{member.TypeName}); }}",
            { Form: ValueForm.ChoiceList } => $"writer.ChoiceList({name}, part.{member.Name}, Choices.{member.TypeName});",
            { Form: ValueForm.TextList } => $"writer.TextList({name}, part.{member.Name});",
            _ => $"writer.Value({name}, part.{member.StatedName});",
        };
    }
}
