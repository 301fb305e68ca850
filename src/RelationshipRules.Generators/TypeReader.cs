using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace RelationshipRules.Generators;

/// <summary>Turns a record or enum of the model into a <see cref="TypeModel"/>, and notes what is wrong with it.</summary>
internal sealed class TypeReader
{
    private const string ModelNamespace = "RelationshipRules.Model";

    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    private TypeReader(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        _type = type;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a type; null for types that are no part of the model.</summary>
    public static TypeModel? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.ContainingType is not null || !IsModel(type))
        {
            return null;
        }

        var reader = new TypeReader(type, cancellationToken);
        return type.TypeKind == TypeKind.Enum ? reader.ReadChoice() : reader.ReadRecord();
    }

    private TypeModel ReadChoice()
    {
        var summary = Summary(_type);
        var values = ImmutableArray.CreateBuilder<ChoiceValueModel>();
        foreach (var field in _type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            if (field.ConstantValue is not int number || number != values.Count)
            {
                Report(ModelDiagnostics.NumberedEnum, field);
            }

            var title = Attribute(field, "TitleAttribute")?.ConstructorArguments[0].Value as string;
            values.Add(new ChoiceValueModel(field.Name, title ?? Names.Words(field.Name), Summary(field)));
        }

        return new TypeModel(_type.Name, summary, IsChoice: true, default, new(values.ToImmutable()), new(_problems.ToImmutable()));
    }

    private TypeModel ReadRecord()
    {
        var summary = Summary(_type);
        var members = ImmutableArray.CreateBuilder<MemberModel>();
        foreach (var property in _type.GetMembers().OfType<IPropertySymbol>())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } && ReadMember(property) is { } member)
            {
                members.Add(member);
            }
        }

        return new TypeModel(_type.Name, summary, IsChoice: false, new(members.ToImmutable()), default, new(_problems.ToImmutable()));
    }

    private MemberModel? ReadMember(IPropertySymbol property)
    {
        var summary = Summary(property);
        if (Attribute(property, "SideMapAttribute") is not null)
        {
            return new MemberModel(property.Name, MemberKind.SideMap, default, "", summary);
        }

        if (Attribute(property, "FactAttribute") is { } fact)
        {
            return ReadFact(property, fact, summary);
        }

        var (form, typeName, isPart, isList) = Classify(property.Type);
        if (isPart)
        {
            return ReadPart(property, typeName, isList, summary);
        }

        var reference = Reference(property);
        var isIdentifier = reference.Length > 0 || property.Name is "Id" or "Title" or "Name";
        if (!isIdentifier || form is not (ValueForm.Text or ValueForm.TextList))
        {
            Report(ModelDiagnostics.NotAFact, property);
            return null;
        }

        return new MemberModel(property.Name, MemberKind.Identifier, form.Value, "", summary) { Reference = reference };
    }

    private static string Reference(IPropertySymbol property) =>
        Attribute(property, "ReferenceAttribute")?.ConstructorArguments[0].Value as string ?? "";

    private MemberModel? ReadPart(IPropertySymbol property, string typeName, bool isList, string summary)
    {
        var elementName = Attribute(property, "ElementNameAttribute")?.ConstructorArguments[0].Value as string ?? "";
        if (isList && elementName.Length == 0)
        {
            Report(ModelDiagnostics.NoElementName, property);
            return null;
        }

        return new MemberModel(property.Name, isList ? MemberKind.PartList : MemberKind.Part, default, typeName, summary) { ElementName = elementName };
    }

    private MemberModel? ReadFact(IPropertySymbol property, AttributeData fact, string summary)
    {
        var (form, typeName, isPart, _) = Classify(property.Type);
        if (form is null || isPart)
        {
            Report(ModelDiagnostics.UnknownType, property);
            return null;
        }

        var named = fact.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal);
        return new MemberModel(property.Name, MemberKind.Fact, form.Value, typeName, summary)
        {
            Reference = Reference(property),
            Title = fact.ConstructorArguments[0].Value as string ?? "",
            Question = fact.ConstructorArguments[1].Value as string ?? "",
            Role = fact.ConstructorArguments[2].Value as int? ?? 0,
            Unit = Named("Unit") as string ?? "",
            Min = Named("Min") as double? ?? double.NaN,
            Max = Named("Max") as double? ?? double.NaN,
            Format = Named("Format") as int? ?? 0,
            ChangeableBy = Named("ChangeableBy") as int? ?? 0,
            OnlyRises = Named("OnlyRises") is true,
            Days = Attribute(property, "BetweenAttribute") is { } between ? string.Join(" ", between.ConstructorArguments.Select(a => Names.Json((string)a.Value!))) : "",
        };

        object? Named(string name) => named.TryGetValue(name, out var value) ? value : null;
    }

    private static (ValueForm? Form, string TypeName, bool IsPart, bool IsList) Classify(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            var inner = nullable.TypeArguments[0];
            return inner switch
            {
                { SpecialType: SpecialType.System_Boolean } => (ValueForm.Boolean, "", false, false),
                INamedTypeSymbol { Name: "Known", TypeArguments.Length: 1 } known => (KnownForm(known.TypeArguments[0]), "", false, false),
                { TypeKind: TypeKind.Enum } when IsModel(inner) => (ValueForm.Choice, inner.Name, false, false),

                // Not "default": all arms before have a form, so that it would be the first form and not none.
                _ => (null, "", false, false),
            };
        }

        // What is not nullable would be stated by every description, and none must state anything.
        if (type.NullableAnnotation != NullableAnnotation.Annotated)
        {
            return default;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return (ValueForm.Text, "", false, false);
        }

        if (type is INamedTypeSymbol { Name: "IReadOnlyList" or "KnownList", TypeArguments.Length: 1 } list)
        {
            var element = list.TypeArguments[0];
            return element switch
            {
                { SpecialType: SpecialType.System_String } => (ValueForm.TextList, "", false, true),
                { TypeKind: TypeKind.Enum } when IsModel(element) => (ValueForm.ChoiceList, element.Name, false, true),
                { TypeKind: TypeKind.Class, IsRecord: true } when IsModel(element) => (null, element.Name, true, true),
                _ => default,
            };
        }

        return type switch
        {
            { Name: "Money" } when IsModel(type) => (ValueForm.Money, "", false, false),
            { TypeKind: TypeKind.Class, IsRecord: true } when IsModel(type) => (null, type.Name, true, false),
            _ => default,
        };
    }

    private static ValueForm? KnownForm(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Int32 ? ValueForm.Integer
        : type.SpecialType == SpecialType.System_Double ? ValueForm.Number
        : string.Equals(type.Name, "DateOnly", StringComparison.Ordinal) ? ValueForm.Date
        : null;

    private static bool IsModel(ITypeSymbol type) =>
        string.Equals(type.ContainingNamespace?.ToDisplayString(), ModelNamespace, StringComparison.Ordinal);

    private static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => string.Equals(a.AttributeClass?.Name, name, StringComparison.Ordinal));

    private void Report(DiagnosticDescriptor descriptor, ISymbol symbol) =>
        _problems.Add(Problem.At(descriptor, symbol.ContainingType is { } owner ? $"{owner.Name}.{symbol.Name}" : symbol.Name, symbol));

    private string Summary(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml(cancellationToken: _cancellationToken);
        var text = string.IsNullOrEmpty(xml) ? "" : Plain(XElement.Parse(xml).Element("summary"));
        if (text.Length == 0)
        {
            Report(ModelDiagnostics.NoSummary, symbol);
        }

        return text;
    }

    private static string Plain(XElement? summary)
    {
        if (summary is null)
        {
            return "";
        }

        var parts = summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement element when element.Attribute("cref") is { } cref => cref.Value.Substring(cref.Value.LastIndexOf('.') + 1),
            XElement element when element.Attribute("langword") is { } word => word.Value,
            XElement element => element.Value,
            _ => "",
        });
        return Regex.Replace(string.Concat(parts), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
    }
}
