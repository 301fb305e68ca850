using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RelationshipRules.Generators;

/// <summary>A mistake in the model, kept apart from the compilation so that it can be compared.</summary>
internal sealed record Problem(string Id, string Subject, string File, TextSpan Span, LinePositionSpan Lines)
{
    public static Problem At(DiagnosticDescriptor descriptor, string subject, ISymbol symbol)
    {
        var location = symbol.Locations[0];
        var lines = location.GetLineSpan();
        return new Problem(descriptor.Id, subject, lines.Path, location.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(ModelDiagnostics.ById(Id), Location.Create(File, Span, Lines), Subject);
}
