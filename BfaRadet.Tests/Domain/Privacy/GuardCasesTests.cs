using BfaRadet.App.Writing;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Domain.Privacy;

/// <summary>One table of what is a number, a question or nothing, for the server's guard and the browser's.</summary>
public sealed class GuardCasesTests : IDisposable
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    private readonly TrialScript _browser = new();

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var row in Repository.Read("BfaRadet.Tests/Domain/Privacy/guard-cases.tsv").Split('\n').Where(r => r != "" && r[0] != '#'))
            {
                var cells = row.Split('\t');
                cases.Add(cells[2], Regex.Unescape(cells[0]), cells[1]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_say_what_the_table_says(string why, string text, string verdict)
    {
        var here = TextGuard.Read(text, _today);
        var there = _browser.Guarded(text, _today).ToList();

        Assert.Equal((why, verdict), (why, Verdict(here.Select(f => f.IsRefused))));
        Assert.Equal(here.Select(f => (GuardWords.Name(f.Kind), f.Start, f.End)), there);
        Assert.Equal(verdict == "number", TextGuard.Refuses(text, _today));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_stands_in_the_middle_of_a_sentence(string why, string text, string verdict)
    {
        var whole = $"Rådet talade om {text} på mötet";

        Assert.Equal((why, verdict), (why, Verdict(TextGuard.Read(whole, _today).Select(f => f.IsRefused))));
        Assert.Equal(TextGuard.Read(whole, _today).Select(f => (GuardWords.Name(f.Kind), f.Start, f.End)), _browser.Guarded(whole, _today));
    }

    public void Dispose() => _browser.Dispose();

    private static string Verdict(IEnumerable<bool> refused) =>
        refused.ToList() switch { [] => "nothing", var all when all.Contains(true) => "number", _ => "question" };
}
