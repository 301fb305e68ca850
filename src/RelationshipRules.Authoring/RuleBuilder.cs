using System.Runtime.CompilerServices;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Builds one rule of a <see cref="RulesetBuilder"/>. What is not said has a default or is reported when the ruleset is built.</summary>
/// <typeparam name="TPart">What the rule looks at: the description, or an element of one of its lists.</typeparam>
/// <remarks>
/// A condition is C#, given as a function, or the condition language, given as a text. Code is followed by <see cref="Reads(string[])"/>:
/// the facts that it reads, from which missing facts, traces, explanations and the re-evaluation of a session are worked out.
/// </remarks>
public sealed class RuleBuilder<TPart>
    where TPart : class
{
    private readonly RuleDraft _draft;
    private DraftCode? _last;

    internal RuleBuilder(RuleDraft draft) => _draft = draft;

    /// <summary>Sets the kind; without, the rule is an undertaking.</summary>
    /// <param name="kind">The kind.</param>
    public RuleBuilder<TPart> Kind(RuleKind kind) => Set(() => _draft.Kind = kind);

    /// <summary>Says who is to act; without, both sides.</summary>
    /// <param name="addressee">The side.</param>
    public RuleBuilder<TPart> Addressee(Addressee addressee) => Set(() => _draft.Addressee = addressee);

    /// <summary>Puts the rule into a category that the ruleset declares; without, it is in a category of its own called General.</summary>
    /// <param name="category">The key of the category.</param>
    /// <exception cref="ArgumentException">The key is null or empty.</exception>
    public RuleBuilder<TPart> Category(string category) => SetText(category, text => _draft.Category = text);

    /// <summary>Sets the severity that holds where no profile sets another; without, it is a warning.</summary>
    /// <param name="severity">The severity.</param>
    public RuleBuilder<TPart> Severity(Severity severity) => Set(() => _draft.Severity = severity);

    /// <summary>Adds tags for filtering.</summary>
    /// <param name="tags">The tags.</param>
    /// <exception cref="ArgumentNullException">The tags are null.</exception>
    public RuleBuilder<TPart> Tags(params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return Set(() => _draft.Tags.AddRange(tags));
    }

    /// <summary>Says when the rule applies; without, it always does.</summary>
    /// <param name="test">The test.</param>
    /// <param name="text">The source code of the test, filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public RuleBuilder<TPart> When(Func<TPart, TruthValue> test, [CallerArgumentExpression(nameof(test))] string text = "") =>
        SetTest("when", test, text);

    /// <summary>Says when the rule applies, by handles of facts: nothing needs to be declared.</summary>
    /// <param name="test">The test: <c>Form == AgreementForm.Grant</c>.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public RuleBuilder<TPart> When(FactTest<TPart> test) => SetTest("when", test);

    /// <summary>Says when the rule applies, with parameters or other parts of the description.</summary>
    /// <inheritdoc cref="When(Func{TPart, TruthValue}, string)"/>
    public RuleBuilder<TPart> When(RuleTest<TPart> test, [CallerArgumentExpression(nameof(test))] string text = "") =>
        SetTest("when", test, text);

    /// <summary>Says when the rule applies, in the condition language.</summary>
    /// <param name="condition">The condition: <c>agreement.form == 'grant'</c>.</param>
    /// <exception cref="ArgumentException">The condition is null or empty.</exception>
    public RuleBuilder<TPart> When(string condition) => SetCondition("when", condition);

    /// <summary>Says what the rule asks for.</summary>
    /// <inheritdoc cref="When(Func{TPart, TruthValue}, string)"/>
    public RuleBuilder<TPart> Require(Func<TPart, TruthValue> test, [CallerArgumentExpression(nameof(test))] string text = "") =>
        SetTest("require", test, text);

    /// <summary>Says what the rule asks for, by handles of facts: nothing needs to be declared.</summary>
    /// <inheritdoc cref="When(FactTest{TPart})"/>
    public RuleBuilder<TPart> Require(FactTest<TPart> test) => SetTest("require", test);

    /// <summary>Says what the rule asks for, with parameters or other parts of the description.</summary>
    /// <inheritdoc cref="When(Func{TPart, TruthValue}, string)"/>
    public RuleBuilder<TPart> Require(RuleTest<TPart> test, [CallerArgumentExpression(nameof(test))] string text = "") =>
        SetTest("require", test, text);

    /// <summary>Says what the rule asks for, in the condition language.</summary>
    /// <inheritdoc cref="When(string)"/>
    public RuleBuilder<TPart> Require(string condition) => SetCondition("require", condition);

    /// <summary>Says what makes a departure an explained one.</summary>
    /// <inheritdoc cref="When(Func{TPart, TruthValue}, string)"/>
    public RuleBuilder<TPart> ExplainedBy(Func<TPart, TruthValue> test, [CallerArgumentExpression(nameof(test))] string text = "") =>
        SetTest("explainedBy", test, text);

    /// <summary>Says what makes a departure an explained one, by handles of facts: nothing needs to be declared.</summary>
    /// <inheritdoc cref="When(FactTest{TPart})"/>
    public RuleBuilder<TPart> ExplainedBy(FactTest<TPart> test) => SetTest("explainedBy", test);

    /// <summary>Says what makes a departure an explained one, with parameters or other parts of the description.</summary>
    /// <inheritdoc cref="When(Func{TPart, TruthValue}, string)"/>
    public RuleBuilder<TPart> ExplainedBy(RuleTest<TPart> test, [CallerArgumentExpression(nameof(test))] string text = "") =>
        SetTest("explainedBy", test, text);

    /// <summary>Says what makes a departure an explained one, in the condition language.</summary>
    /// <inheritdoc cref="When(string)"/>
    public RuleBuilder<TPart> ExplainedBy(string condition) => SetCondition("explainedBy", condition);

    /// <summary>Makes the rule a classification, with the value that the code gives.</summary>
    /// <param name="value">Gives the value, or null where it cannot be told yet.</param>
    /// <param name="text">The source code, filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public RuleBuilder<TPart> Classify(Func<TPart, string?> value, [CallerArgumentExpression(nameof(value))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        _draft.Kind = RuleKind.Classification;
        return SetText("value", (part, _) => value((TPart)part), text);
    }

    /// <summary>Makes the rule a classification, with the value that the code gives from parameters or other parts of the description.</summary>
    /// <inheritdoc cref="Classify(Func{TPart, string}, string)"/>
    public RuleBuilder<TPart> Classify(RuleText<TPart> value, [CallerArgumentExpression(nameof(value))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        _draft.Kind = RuleKind.Classification;
        return SetText("value", (part, facts) => value((TPart)part, new(facts)), text);
    }

    /// <summary>
    /// Declares what the code just given reads. Checked when the ruleset is built, with the nearest name for what there is not. Whatever
    /// is declared and not stated is what a reader is asked for where the outcome is undetermined.
    /// </summary>
    /// <param name="facts">
    /// Paths as in the catalogue of facts (<c>agreements[].termMonths</c>) or as in conditions (<c>agreement.termMonths</c>), parameters
    /// (<c>params.minimumTermMonths</c>), extensions and derived facts.
    /// </param>
    /// <exception cref="ArgumentNullException">The paths are null.</exception>
    /// <exception cref="InvalidOperationException">No code stands before it.</exception>
    public RuleBuilder<TPart> Reads(params string[] facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (_last is null)
        {
            throw new InvalidOperationException("Reads belongs right after the code whose facts it declares: .Require(a => …).Reads(\"agreements[].termMonths\").");
        }

        _last.Reads.AddRange(facts);
        return this;
    }

    /// <summary>Declares parameters that the code just given reads.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentNullException">The parameters are null.</exception>
    /// <exception cref="InvalidOperationException">No code stands before it.</exception>
    public RuleBuilder<TPart> Reads(params ParameterBuilder[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Reads([.. parameters.Select(p => p.Path)]);
    }

    /// <summary>The fact that a finding points at; without, the first stated fact that the demand reads.</summary>
    /// <param name="fact">The fact, as conditions write it: <c>agreement.termMonths</c>.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public RuleBuilder<TPart> Focus(string fact) => SetText(fact, text => _draft.Focus = text);

    /// <summary>The message for an outcome. One for <see cref="Outcome.Violated"/> is needed, and one each for <see cref="Outcome.Explained"/> and <see cref="Outcome.Unexplained"/> where departures can be explained.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="template">The message; <c>{agreement.termMonths}</c> is replaced by what the condition language makes of it.</param>
    /// <exception cref="ArgumentException">The message is null or empty.</exception>
    public RuleBuilder<TPart> Message(Outcome outcome, string template)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        _draft.SetMessage(outcome, template, null);
        return this;
    }

    /// <summary>The message for an outcome, made by code.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="message">Makes the message. It may read by path what the rule's conditions declare.</param>
    /// <param name="text">The source code, filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public RuleBuilder<TPart> Message(Outcome outcome, RuleText<TPart> message, [CallerArgumentExpression(nameof(message))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(message);
        _draft.SetMessage(outcome, CodeJson.OneLine(text), (part, facts) => message((TPart)part, new(facts)));
        return this;
    }

    /// <summary>Says why the matter is of weight.</summary>
    /// <param name="rationale">One to three sentences.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public RuleBuilder<TPart> Rationale(string rationale) => SetText(rationale, text => _draft.Rationale = text);

    /// <summary>Says what to do about a violation.</summary>
    /// <param name="remedy">Said to the addressee.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public RuleBuilder<TPart> Remedy(string remedy) => SetText(remedy, text => _draft.Remedy = text);

    /// <summary>Adds history, limits and hedges.</summary>
    /// <param name="notes">The notes.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public RuleBuilder<TPart> Notes(string notes) => SetText(notes, text => _draft.Notes = text);

    /// <summary>Says that the condition asks what the cited place says, no more and no less.</summary>
    public RuleBuilder<TPart> AsWritten()
    {
        _draft.IsAsWritten = true;
        return this;
    }

    /// <summary>Says what the rule rests on. At least one is needed.</summary>
    /// <param name="source">The key of a source of the ruleset.</param>
    /// <param name="locator">Where in it: a section or an item.</param>
    /// <param name="page">The page, or null.</param>
    /// <param name="anchor">At most five words to search for, or null.</param>
    /// <exception cref="ArgumentException">The source or the locator is null or empty.</exception>
    public RuleBuilder<TPart> Cites(string source, string locator, string? page = null, string? anchor = null)
    {
        _draft.Citations.Add(CodeJson.MakeCitation(source, locator, page, anchor));
        return this;
    }

    /// <summary>Names a rule that pulls the other way.</summary>
    /// <param name="rule">Its id.</param>
    /// <param name="reason">How the two pull apart.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public RuleBuilder<TPart> ConflictsWith(string rule, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(rule);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        _draft.Conflicts.Add(new(rule, reason));
        return this;
    }

    /// <summary>Puts the rule in the place of one of an extended ruleset.</summary>
    /// <param name="rule">The id of that rule.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    public RuleBuilder<TPart> Replaces(string rule) => SetText(rule, text => _draft.Replaces = text);

    /// <summary>Adds an example: a test of the rule, run by <see cref="RulesetTestRunner"/> or the assertions of <c>RelationshipRules.Authoring.Testing</c>.</summary>
    /// <param name="title">What the example shows.</param>
    /// <param name="outcome">The outcome that the rule must have.</param>
    /// <param name="description">The facts.</param>
    /// <param name="at">The place whose outcome is meant, as a JSON Pointer; null where the rule has one outcome only.</param>
    /// <param name="asOf">The day of the analysis; null for the day on which the ruleset was verified.</param>
    /// <param name="message">The message expected, or null where it is not checked.</param>
    /// <param name="missing">The pointers of the facts expected to be missing, or null where that is not checked.</param>
    /// <param name="subject">The fact that the finding is expected to point at, as a JSON Pointer, or null where it is not checked.</param>
    /// <exception cref="ArgumentException">The title is null or empty, or the description is null.</exception>
    public RuleBuilder<TPart> Example(
        string title,
        Outcome outcome,
        Partnership description,
        string? at = null,
        DateOnly? asOf = null,
        string? message = null,
        IReadOnlyList<string>? missing = null,
        string? subject = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentNullException.ThrowIfNull(description);
        _draft.Examples.Add(new()
        {
            Title = title,
            Outcome = outcome,
            At = at,
            AsOf = asOf,
            Message = message,
            Subject = subject,
            Missing = missing?.ToArray(),
            Description = PartnershipDocument.FromPartnership(description).ToJson(),
        });
        return this;
    }

    private RuleBuilder<TPart> SetTest(string key, Func<TPart, TruthValue> test, string text)
    {
        ArgumentNullException.ThrowIfNull(test);
        return SetCode(key, text, (code, reads) => new(code, reads, (part, _) => test((TPart)part).ToNullable()));
    }

    private RuleBuilder<TPart> SetTest(string key, FactTest<TPart> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        SetCode(key, test.Text, (code, reads) => new(code, reads, (part, facts) => test.Evaluate((TPart)part, facts).ToNullable()));
        _last!.Compared.AddRange(test.Parameters);
        return Reads([.. test.Facts.Select(_draft.PathOf), .. test.Parameters.Select(static use => use.Parameter.Path)]);
    }

    private RuleBuilder<TPart> SetTest(string key, RuleTest<TPart> test, string text)
    {
        ArgumentNullException.ThrowIfNull(test);
        return SetCode(key, text, (code, reads) => new(code, reads, (part, facts) => test((TPart)part, new(facts)).ToNullable()));
    }

    private RuleBuilder<TPart> SetText(string key, CodeText make, string text) => SetCode(key, text, (code, reads) => new(code, reads, make));

    private RuleBuilder<TPart> SetCode(string key, string text, Func<string, IReadOnlyList<string>, CodeCondition> make)
    {
        _last = new(CodeJson.OneLine(text), make);
        _draft.SetCode(key, _last);
        return this;
    }

    private RuleBuilder<TPart> SetCondition(string key, string condition)
    {
        ArgumentException.ThrowIfNullOrEmpty(condition);
        _last = null;
        _draft.SetCondition(key, condition);
        return this;
    }

    private RuleBuilder<TPart> SetText(string text, Action<string> set)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        set(text);
        return this;
    }

    private RuleBuilder<TPart> Set(Action set)
    {
        set();
        return this;
    }
}
