using RelationshipRules.Facts;

namespace RelationshipRules.Authoring.Testing;

/// <summary>
/// An outcome that a rule has, to say more about. Each step keeps the places at which what it says is so, and fails where none is left.
/// </summary>
public sealed class OutcomeAssertion
{
    private readonly RuleResult _result;
    private readonly Outcome _outcome;
    private readonly List<Finding> _findings;

    internal OutcomeAssertion(RuleResult result, Outcome outcome, List<Finding> findings)
    {
        _result = result;
        _outcome = outcome;
        _findings = findings;
    }

    /// <summary>The places at which all that was said so far is so; at least one.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The outcome is at this place.</summary>
    /// <param name="pointer">The place, as a JSON Pointer: of the element (<c>/agreements/0</c>), of the list where it is absent or empty, or of the fact that the finding points at.</param>
    /// <exception cref="RuleAssertionException">It is not.</exception>
    public OutcomeAssertion At(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return Keep(f => string.Equals(PlaceOf(f), pointer, StringComparison.Ordinal) || string.Equals(f.Subject, pointer, StringComparison.Ordinal), $"at '{pointer}'", f => $"at '{PlaceOf(f)}'");
    }

    /// <summary>The rule has no other outcome at any place.</summary>
    /// <exception cref="RuleAssertionException">It has.</exception>
    public OutcomeAssertion Everywhere()
    {
        var others = _result.Findings.Where(f => f.Outcome != _outcome).ToList();
        return others.Count == 0 ? this : throw _result.Failure($"expected {FailureText.Name(_outcome)} everywhere, was {FailureText.Outcomes(_result.Findings)}.", others);
    }

    /// <summary>The finding has this message, word for word.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="RuleAssertionException">It has another.</exception>
    public OutcomeAssertion WithMessage(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Keep(f => string.Equals(f.Message, message, StringComparison.Ordinal), $"with the message \"{message}\"", f => $"with \"{f.Message}\"");
    }

    /// <summary>The finding's message has this in it.</summary>
    /// <param name="part">Part of the message.</param>
    /// <exception cref="RuleAssertionException">It has not.</exception>
    public OutcomeAssertion WithMessageContaining(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Keep(f => f.Message.Contains(part, StringComparison.Ordinal), $"with \"{part}\" in its message", f => $"with \"{f.Message}\"");
    }

    /// <summary>These facts, and no others, would settle the outcome.</summary>
    /// <param name="pointers">Where they would stand, as JSON Pointers; a parameter without a value by its path.</param>
    /// <exception cref="RuleAssertionException">Others would.</exception>
    public OutcomeAssertion WithMissing(params string[] pointers)
    {
        ArgumentNullException.ThrowIfNull(pointers);
        return Keep(f => f.Missing.Select(m => m.Pointer).ToHashSet(StringComparer.Ordinal).SetEquals(pointers), $"with {Join(pointers)} missing", f => $"with {Join(f.Missing.Select(m => m.Pointer))} missing");
    }

    /// <summary>The finding points at this fact.</summary>
    /// <param name="pointer">Where it stands, as a JSON Pointer.</param>
    /// <exception cref="RuleAssertionException">It points elsewhere.</exception>
    public OutcomeAssertion WithSubject(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return Keep(f => string.Equals(f.Subject, pointer, StringComparison.Ordinal), $"pointing at '{pointer}'", f => $"pointing at '{f.Subject}'");
    }

    /// <summary>The finding has this severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <exception cref="RuleAssertionException">It has another.</exception>
    public OutcomeAssertion WithSeverity(Severity severity) => Keep(f => f.Severity == severity, $"with severity {severity}", f => $"with severity {f.Severity}");

    /// <summary>The classification has this value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RuleAssertionException">It has another.</exception>
    public OutcomeAssertion WithValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Keep(f => string.Equals(f.Value, value, StringComparison.Ordinal), $"with the value '{value}'", f => f.Value is null ? "without a value" : $"with the value '{f.Value}'");
    }

    private static string Join(IEnumerable<string> pointers) => pointers.Any() ? PlainText.Join([.. pointers.Select(p => $"'{p}'")]) : "nothing";

    private static string PlaceOf(Finding finding) => finding.ElementPointer;

    private OutcomeAssertion Keep(Func<Finding, bool> isSo, string expected, Func<Finding, string> describe)
    {
        var kept = _findings.FindAll(f => isSo(f));
        return kept.Count > 0
            ? new(_result, _outcome, kept)
            : throw _result.Failure($"expected {FailureText.Name(_outcome)} {expected}, was {FailureText.Name(_outcome)} {PlainText.Join([.. _findings.Select(describe).Distinct(StringComparer.Ordinal)])}.", _findings);
    }
}
