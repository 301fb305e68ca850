using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationshipRules.Compiler.Tests.PublicApi;

/// <summary>The public surface of an assembly as text: a line for each type and member, in the order of their names, as C# declares them.</summary>
internal static class ApiListing
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        miscellaneousOptions: Miscellaneous);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: Parameters,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: Miscellaneous);

    private const SymbolDisplayParameterOptions Parameters = SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis;

    private const SymbolDisplayMiscellaneousOptions Miscellaneous = SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    /// <summary>Lists an assembly that this test runs with.</summary>
    public static string Of(string assemblyName)
    {
        var compilation = CSharpCompilation.Create("Listing", references: References.All);
        var assembly = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().Single(a => string.Equals(a.Name, assemblyName, StringComparison.Ordinal));
        var text = new StringBuilder();
        foreach (var type in Types(assembly.GlobalNamespace).OrderBy(t => $"{t.ContainingNamespace.ToDisplayString()} {t.MetadataName}", StringComparer.Ordinal))
        {
            Append(text, type);
        }

        return text.ToString();
    }

    /// <summary>All public types.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) => owner.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => Types(type).Prepend(type),
        _ => [],
    });

    private static void Append(StringBuilder text, INamedTypeSymbol type)
    {
        text.Append(text.Length > 0 ? "\n" : "").Append(Head(type)).Append('\n');
        if (type.TypeKind == TypeKind.Delegate)
        {
            return;
        }

        foreach (var line in type.GetMembers().Where(m => IsListed(m, type)).Select(Line).Order(StringComparer.Ordinal))
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    private static string Head(INamedTypeSymbol type)
    {
        var words = new List<string>();
        if (type.TypeKind is TypeKind.Class)
        {
            words.Add(type.IsStatic ? "static" : type.IsSealed ? "sealed" : type.IsAbstract ? "abstract" : "open");
        }

        words.AddRange(type.IsReadOnly && type.TypeKind == TypeKind.Struct ? ["readonly"] : Array.Empty<string>());
        words.AddRange(type.IsRefLikeType ? ["ref"] : Array.Empty<string>());
        words.Add(type.TypeKind switch
        {
            TypeKind.Class => type.IsRecord ? "record" : "class",
            TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
            var kind => kind.ToString().ToLowerInvariant(),
        });
        words.Add(type.ToDisplayString(TypeFormat));
        var bases = type.Interfaces.Where(i => i.DeclaredAccessibility == Accessibility.Public && !IsOwnEquality(i, type)).Select(i => i.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal).ToList();
        if (type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent })
        {
            bases.Insert(0, parent.ToDisplayString(MemberFormat));
        }

        return string.Join(' ', words) + (bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}");
    }

    /// <summary>What every record has anyway tells nobody anything.</summary>
    private static bool IsOwnEquality(INamedTypeSymbol contract, INamedTypeSymbol type) =>
        type.IsRecord && contract is { Name: "IEquatable", TypeArguments: [var argument] } && SymbolEqualityComparer.Default.Equals(argument, type);

    private static bool IsListed(ISymbol member, INamedTypeSymbol type)
    {
        if (member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal) || member is INamedTypeSymbol)
        {
            return false;
        }

        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove } => false,
            IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } when type.TypeKind is TypeKind.Struct or TypeKind.Enum => false,
            IMethodSymbol { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "op_Equality" or "op_Inequality" } when type.IsRecord => false,
            IMethodSymbol { Name: "GetHashCode" or "ToString", Parameters.IsEmpty: true } => false,
            IMethodSymbol { Name: "Equals", Parameters: [{ Type.SpecialType: SpecialType.System_Object }] } => false,
            IFieldSymbol { Name: "value__" } => false,
            _ => true,
        };
    }

    private static string Line(ISymbol member)
    {
        var line = member.ToDisplayString(MemberFormat);
        if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        {
            line = line.Contains("required ", StringComparison.Ordinal) ? line : "required " + line;
        }

        return member.GetAttributes().Any(a => a.AttributeClass?.Name == "ObsoleteAttribute") ? "[Obsolete] " + line : line;
    }
}
