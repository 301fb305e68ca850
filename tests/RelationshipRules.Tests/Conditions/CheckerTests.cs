using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Conditions;

public sealed class CheckerTests
{
    [Theory]
    [InlineData("agrements.exists(a, true)", "RRS0201", 0, 9, "did you mean 'agreements'?")]
    [InlineData("agreements.exists(a, a.termMonth >= 3)", "RRS0202", 23, 32, "did you mean 'termMonths'?")]
    [InlineData("agreements.termMonths >= 3", "RRS0202", 11, 21, "use exists, all, filter or map")]
    [InlineData("agreements.all(a, a.form == 'grnt')", "RRS0205", 28, 34, "did you mean 'grant'?")]
    [InlineData("agreements.all(a, a.form in ['grant', 'kontract'])", "RRS0205", 38, 48, "did you mean 'contract'?")]
    [InlineData("agreements.all(a, 'overhead' in a.eligibleCosts)", "RRS0205", 18, 28, "did you mean 'overheads'?")]
    [InlineData("agreements.all(a, a.eligibleCosts.exists(c, c == 'tax'))", "RRS0205", 49, 54, "it has directCosts, overheads, training.")]
    [InlineData("agreements.all(a, a.form == (true ? 'grant' : 'gift'))", "RRS0205", 46, 52, "it has grant, contract")]
    [InlineData("agreements.all(a, ['grant', 'loan'].exists(t, t == a.form))", "RRS0205", 28, 34, "The choice 'form' has no value 'loan'")]
    [InlineData("agreements.all(a, a.form in (['grant'] + ['loan']))", "RRS0205", 42, 48, "no value 'loan'")]
    [InlineData("agreements.all(a, (['grant'] + ['loan']).exists(t, t == a.form))", "RRS0205", 32, 38, "no value 'loan'")]
    [InlineData("agreements.all(a, ['grant', 'loan'].map(t, t).exists(t, t == a.form))", "RRS0205", 28, 34, "no value 'loan'")]
    [InlineData("agreements.all(a, ['grant', 'loan'].filter(t, t != 'x').exists(t, t == a.form))", "RRS0205", 28, 34, "no value 'loan'")]
    [InlineData("agreements.all(a, (true ? ['grant'] : ['loan']).exists(t, t == a.form))", "RRS0205", 39, 45, "no value 'loan'")]
    [InlineData("(agreements.map(a, a.form) + ['loan']).exists(f, f == 'grant')", "RRS0205", 30, 36, "no value 'loan'")]
    [InlineData("agreements.all(a, [a.form, 'loan'].exists(f, f == 'grant'))", "RRS0205", 27, 33, "no value 'loan'")]
    [InlineData("agreements.all(a, [a.form, 3].all(f, f < 'grant' || true)) && 3", "RRS0204", 62, 63, "A truth value is needed")]
    [InlineData("agreements.all(a, a.form == 'gr' + 'nt')", "RRS0205", 28, 39, "did you mean 'grant'?")]
    [InlineData("agreements.all(a, a.form + 's' == 'grants')", "RRS0204", 18, 30, "use == or in")]
    [InlineData("agreements.all(a, a.form.startsWith('gr'))", "RRS0204", 18, 24, "does not look into values of the choice 'form'")]
    [InlineData("agreements.all(a, size(a.form) > 3)", "RRS0204", 23, 29, "does not look into values")]
    [InlineData("agreements.exists(a, ['grant'].exists(t, ['loan'].exists(t, t == a.form)))", "RRS0205", 42, 48, "no value 'loan'")]
    [InlineData("agreements.exists(a, ['loan'].exists(t, [t].exists(t, t == a.form)))", "RRS0205", 22, 28, "no value 'loan'")]
    [InlineData("['tax'].all(t, agreements.exists(a, t in a.eligibleCosts))", "RRS0205", 1, 6, "no value 'tax'")]
    [InlineData("agreements.all(a, a.form == 'grant' && 3)", "RRS0204", 39, 40, "A truth value is needed")]
    [InlineData("agreements.all(a, a.termMonths == 'long')", "RRS0204", 18, 40, "A number cannot be the same as text.")]
    [InlineData("agreements.all(a, a.form < 'grant')", "RRS0204", 18, 34, "have no order")]
    [InlineData("agreements.all(a, a.noticeInWriting > 3)", "RRS0204", 18, 39, "'>' does not take a truth value and a whole number.")]
    [InlineData("relationship == relationship", "RRS0204", 0, 28, "cannot be the same")]
    [InlineData("size(relationship) > 1", "RRS0204", 5, 17, "'size' takes a list or text")]
    [InlineData("agreements.contains('x')", "RRS0204", 0, 24, "write 'x in list'")]
    [InlineData("siz(agreements) > 1", "RRS0203", 0, 3, "did you mean 'size'?")]
    [InlineData("title.startWith('x')", "RRS0203", 6, 15, "did you mean 'startsWith'?")]
    [InlineData("startsWith(title, 'x')", "RRS0203", 0, 10, "x.startsWith(...)")]
    [InlineData("exists(agreements, true)", "RRS0203", 0, 6, "x.exists(...)")]
    [InlineData("params.minimumTerm > 3", "RRS0201", 7, 18, "did you mean 'minimumTermMonths'?")]
    [InlineData("params > 3", "RRS0201", 0, 6, "one by one")]
    [InlineData("extensions.qualityMrk", "RRS0202", 11, 21, "did you mean 'qualityMark'?")]
    [InlineData("agreements.all(a, a.extensions.mark == 'x')", "RRS0202", 31, 35, "no extension 'mark'")]
    [InlineData("relationship.clas == 'x'", "RRS0202", 13, 17, "did you mean 'class'?")]
    [InlineData("has(1)", "RRS0108", 0, 6, "'has' takes one fact")]
    [InlineData("agreements.exists(a, has(a))", "RRS0108", 25, 26, "'has' takes a fact")]
    [InlineData("agreements.exists(1, true)", "RRS0108", 18, 19, "names the element")]
    [InlineData("agreements.exists(a)", "RRS0108", 11, 20, "takes the name of an element")]
    [InlineData("agreements.map(a, true, a.id) == []", "RRS0108", 11, 29, "and an expression: list.map(x, ...)")]
    [InlineData("agreements", "RRS0206", 0, 10, "a truth value is needed")]
    [InlineData("title = 'x'", "RRS0101", 6, 7, "write '=='")]
    [InlineData("title == 'x", "RRS0102", 9, 11, "no closing '")]
    [InlineData("1u == 1", "RRS0106", 0, 2, "leave the 'u' out")]
    [InlineData("1ux == 1", "RRS0104", 0, 3, "cannot be followed by letters")]
    [InlineData("title == '\\q'", "RRS0103", 10, 12, "escape")]
    [InlineData("title == '\\x41'", "RRS0103", 10, 12, "escape")]
    [InlineData("title == '\\101'", "RRS0103", 10, 12, "escape")]
    [InlineData("title == '\\u12'", "RRS0103", 10, 14, "4 hexadecimal digits")]
    [InlineData("1x > 1", "RRS0104", 0, 2, "followed by letters")]
    [InlineData("99999999999999999999 > 1", "RRS0104", 0, 20, "too large")]
    [InlineData("1 +", "RRS0105", 3, 3, "the condition ends where a value")]
    [InlineData("(1 + 2 > 2", "RRS0105", 10, 10, "')'")]
    [InlineData("1u > 0", "RRS0106", 0, 2, "not part of the subset")]
    [InlineData("b'x' == b'x'", "RRS0106", 0, 4, "Bytes are not part of the subset")]
    [InlineData("{'a': 1}.size() > 0", "RRS0106", 0, 1, "Maps are not part of the subset")]
    [InlineData("Agreement{form: 'grant'}.form == 'grant'", "RRS0106", 0, 10, "Messages are not part of the subset")]
    [InlineData("while > 1", "RRS0107", 0, 5, "reserves")]
    [InlineData("uint(1) == 1", "RRS0106", 0, 4, "uint() is not part of the subset")]
    public void Compile_Mistake_IsReportedWhereItStands(string text, string id, int start, int end, string message)
    {
        var error = Compile.Errors(Environment(), text, expected: ConditionType.Bool)[0];
        error.Message.ShouldContain(message);
        (error.Id, error.Span.Start, error.Span.End).ShouldBe((id, start, end));
    }

    /// <summary>A list of constants may come from another, as often as a condition of that length can say it.</summary>
    [Fact]
    public void Compile_ListsOfConstantsWithinEachOther_LooksThroughEachPartOnce()
    {
        const int depth = 12;
        var lists = string.Concat(Enumerable.Range(1, depth).Select(level => $"[{string.Join(", ", Enumerable.Repeat($"t{level}", 10))}].exists(t{level + 1}, "));
        var text = $"agreements.exists(a, ['grant'].exists(t1, {lists}t{depth + 1} == a.form{new string(')', depth + 2)}";
        var binder = new Binder(Environment(), Environment().Root, new(text), mayPresume: false);

        binder.BindRoot(Parser.Parse(text, new(text))!, ConditionType.Bool);

        binder.Checked.ShouldBeInRange(10 * depth, binder.Bound);
    }

    /// <summary>One reading tells of every mistake: those of syntax wherever they stand, and what is wrong with the parts that could be read.</summary>
    [Theory]
    [InlineData("title == && title !=", 9, 20)]
    [InlineData("title ++ 2 == 3 || && (", 7, 19, 23)]
    [InlineData("agreements.exists(a b, a.termMonths >) && title == ", 20, 37, 51)]
    [InlineData("(title == ) && size(agreements >= 1", 10, 35)]
    [InlineData("title == ? 1 : (2 +", 9, 19)]
    [InlineData("title == 'x') && title == 'y' 'z'", 12, 30)]
    [InlineData("titel == 'x' && title ==", 0, 24)]
    [InlineData("title == || titel == 'x' && agreements.exists(a, a.fom == 'grant')", 9, 12, 51)]
    [InlineData("titel 'x'", 0, 6)]
    [InlineData("titel == 1 ? title == : true", 0, 22)]
    [InlineData("title % 2 == 0 && title == null && while", 6, 27, 35)]
    [InlineData("agreements[0, 1] == 2 && {'a': 1}.size() >", 10, 25)]
    [InlineData("title === 'x' && title @ 'y' && 'z", 8, 23, 32)]
    [InlineData("agreements.exists(a, titel == a.id && ) && title == 'x'", 38)]
    public void Compile_SeveralMistakesOfSyntax_AreAllReported(string text, params int[] starts) =>
        Compile.Errors(Environment(), text, expected: ConditionType.Bool).Select(static error => error.Span.Start).ShouldBe(starts, text);

    [Theory]
    [InlineData("agreements[0].termMonths > 1", "RRS0106", 10, 11, "Indexes are not part of the subset of CEL that conditions use; use exists, all or filter.")]
    [InlineData("1 % 2 == 0", "RRS0106", 2, 3, "'%' is not part of the subset")]
    [InlineData("title == null", "RRS0106", 9, 13, "use has() to ask whether a fact is stated")]
    [InlineData("title == r'x'", "RRS0106", 9, 13, "write \\\\ for a backslash")]
    [InlineData("title == '''x'''", "RRS0106", 9, 16, "three quotation marks")]
    [InlineData("0x1F > 1", "RRS0104", 0, 4, "followed by letters")]
    [InlineData("title.matches('x')", "RRS0203", 6, 13, "write startsWith, endsWith or contains")]
    [InlineData("agreements.exists_one(a, a.form == 'grant')", "RRS0203", 11, 21, "write size(list.filter(x, ...)) == 1")]
    [InlineData("agreements.all(a, a.startsOn > timestamp('2026-01-01'))", "RRS0203", 31, 40, "declare the day as a parameter")]
    [InlineData("duration('24h') == title", "RRS0203", 0, 8, "daysBetween(a, b)")]
    [InlineData("agreements.all(a, a.startsOn.getFullYear() == 2026)", "RRS0203", 29, 40, "yearsBetween(a, b)")]
    [InlineData("int(relationship.trust) == 1", "RRS0203", 0, 3, "ints and doubles may be mixed")]
    [InlineData("dyn(title) == 1", "RRS0203", 0, 3, "There is no function 'dyn'")]
    public void Compile_WhatOnlyCelHas_SaysWhatToWriteInstead(string text, string id, int start, int end, string message)
    {
        var error = Compile.Errors(Environment(), text, expected: ConditionType.Bool).ShouldHaveSingleItem();
        error.Message.ShouldContain(message);
        (error.Id, error.Span.Start, error.Span.End).ShouldBe((id, start, end));
    }

    [Fact]
    public void Compile_ExtensionsOfExtensions_IsCheckedOnce()
    {
        // Bound twice a level, this would take longer than anybody waits.
        var text = "relationship" + string.Concat(Enumerable.Repeat(".extensions", 60)) + ".x == 1";
        Compile.Errors(Environment(), text).ShouldHaveSingleItem().Message.ShouldBe("Extensions are read one by one: .extensions.name.");
    }

    [Theory]
    [InlineData("foo.extensions.bar == 1", "Nothing here is called 'foo'.")]
    [InlineData("agreements.extensions.bar == 1", "A list has no members; 'extensions' may be a member of its elements: use exists, all, filter or map.")]
    [InlineData("title.extensions.bar == 1", "Text has no members, so 'extensions' cannot be read.")]
    public void Compile_OneMistake_IsReportedOnce(string text, string message) =>
        Compile.Errors(Environment(), text).ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void Compile_LongNamesAndTexts_AreNotRepeatedWhole()
    {
        var longText = new string('x', 3000);
        foreach (var text in new[]
        {
            longText, $"title.{longText}", $"{longText}(1)", $"title.get{longText}()", $"title.{longText}()", $"params.{longText}", $"extensions.{longText}", $"agreements.{longText}",
            $"agreements.all(a, a.form == '{longText}')", $"1 '{longText}'", $"agreements.all(a, a.{longText})", $"agreements.all(a, a.form == 'a\n\u0007{longText}')",
        })
        {
            foreach (var error in Compile.Errors(Environment(), text))
            {
                error.Message.Length.ShouldBeLessThan(250, text[..20]);
                error.Message.ShouldNotContain(new string('x', 61));
                error.Message.ShouldAllBe(c => !char.IsControl(c));
            }
        }
    }

    [Fact]
    public void Compile_SeveralMistakes_AreAllReported()
    {
        var errors = Compile.Errors(Environment(), "agrements.size() > 1 && agreements.exists(a, a.frm == 'x') && title > 3");
        errors.Select(e => e.Id).ShouldBe(["RRS0201", "RRS0202", "RRS0204"]);
    }

    [Fact]
    public void Compile_MistakeOnALaterLine_GivesLineAndColumn()
    {
        var error = Compile.Errors(Environment(), "title == 'x' &&\n  titel == 'y'").Single();
        (error.Line, error.Column, error.EndLine, error.EndColumn).ShouldBe((2, 3, 2, 8));
    }

    [Fact]
    public void Compile_InAScope_KnowsTheElement()
    {
        var environment = Environment();
        var scope = environment.FindScope("agreements", out _);
        Compile.In(environment, "agreement.termMonths >= params.minimumTermMonths", scope).FactPaths.ShouldBe(["agreements[].termMonths"]);
        Compile.Errors(environment, "agrement.termMonths >= 3", scope)[0].Message.ShouldContain("did you mean 'agreement'?");
    }

    [Theory]
    [InlineData("agreement", "did you mean 'agreements'?")]
    [InlineData("relationship", "is not a list of parts")]
    [InlineData("agreements[].eligibleCosts", "is not a list of parts")]
    public void FindScope_WrongPath_SaysWhy(string path, string message)
    {
        Environment().FindScope(path, out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(message);
    }

    [Theory]
    [InlineData("relationship.trust", "is a fact that descriptions state")]
    [InlineData("relationship.class", "declared twice")]
    [InlineData("agreements.x", "write 'agreements[]'")]
    [InlineData("relationships.x", "did you mean 'relationship'?")]
    public void AddDerivedFact_WrongPath_SaysWhy(string path, string message)
    {
        Environment().AddDerivedFact(TestModel.Info(path), ConditionType.Double, out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(message);
    }

    [Fact]
    public void Compile_ChoiceExpected_ChecksTheTextsThatItCanGive()
    {
        var choice = new ConditionType.Choice("class", ["cooperation", "conflict"]);
        Compile.In(Environment(), "relationship.sameGoals ? 'cooperation' : 'conflict'", expected: choice);
        Compile.Errors(Environment(), "relationship.sameGoals ? 'cooperation' : 'conflicts'", expected: choice)[0].Id.ShouldBe("RRS0205");
    }

    [Fact]
    public void Compile_Reads_ListsPathsInputsExtensionsAndTests()
    {
        var environment = Environment();
        var compiled = Compile.In(
            environment,
            "agreements.exists(a, has(a.annualValue) && a.annualValue.amount > params.minimumTermMonths && a.extensions.qualityMark) && relationship.class == 'x' && extensions.qualityMark");
        compiled.FactPaths.ShouldBe(["agreements", "agreements[].annualValue", "relationship.trust"]);
        compiled.DirectFactPaths.ShouldBe(["agreements", "agreements[].annualValue"]);
        compiled.Parameters.ShouldBe(["minimumTermMonths"]);
        compiled.Extensions.ShouldBe(["agreements[].extensions.qualityMark", "extensions.qualityMark"]);
        compiled.HasUses.ShouldBe(["agreements[].annualValue"]);
        compiled.DerivedFacts.Select(d => d.Name).ShouldBe(["class"]);
        compiled.ResultFact.ShouldBeNull();
        Compile.In(environment, "relationship.trust").ResultFact.ShouldNotBeNull().Path.ShouldBe("relationship.trust");
    }

    [Fact]
    public void FindEndless_FactsThatDependOnOneAnother_AreNamed()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var a = environment.AddDerivedFact(TestModel.Info("relationship.a"), ConditionType.Bool, out _).ShouldNotBeNull();
        var b = environment.AddDerivedFact(TestModel.Info("agreements[].b"), ConditionType.Bool, out _).ShouldNotBeNull();
        a.Define((null, Compile.In(environment, "agreements.exists(x, x.b)", a.Scope).Root));
        environment.FindEndless().ShouldBeNull();
        b.Define((null, Compile.In(environment, "agreement.noticeInWriting || relationship.a", b.Scope).Root));
        environment.FindEndless().ShouldNotBeNull().Select(s => s.Info.Path).ShouldBe(["relationship.a", "agreements[].b", "relationship.a"]);

        var context = environment.CreateContext();
        context.Begin(new TestModel.Partnership { Relationship = new(), Agreements = [new() { NoticeInWriting = false }] });
        Compile.In(environment, "relationship.a").Evaluate(context).Error.ShouldNotBeNull().Message.ShouldContain("derived from itself");
        Compile.In(environment, "agreements.all(x, x.b)").Evaluate(context).IsError.ShouldBeTrue();
    }

    internal static ConditionEnvironment Environment()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        environment.AddParameter("minimumTermMonths", ConditionType.Double);
        environment.AddExtension(TestModel.Info("extensions.qualityMark"), ConditionType.Bool).ShouldBeNull();
        environment.AddExtension(TestModel.Info("agreements[].extensions.qualityMark"), ConditionType.Bool).ShouldBeNull();
        var derived = environment.AddDerivedFact(TestModel.Info("relationship.class"), ConditionType.String, out _).ShouldNotBeNull();
        derived.Define((null, Compile.In(environment, "relationship.trust > 0.5 ? 'x' : 'y'", derived.Scope).Root));
        return environment;
    }
}
