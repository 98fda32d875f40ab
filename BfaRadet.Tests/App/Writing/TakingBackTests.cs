using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>An earlier text is taken back while somebody else writes: the real scripts of both sides, without a wire.</summary>
public sealed class TakingBackTests : IDisposable
{
    private readonly Authority _authority = new();
    private readonly TrialScript _script = new();

    [Fact]
    public void What_another_writes_between_two_changed_paragraphs_doubles_nothing()
    {
        Open("Ett nu.", "Två.", "Tre nu.");

        _script.Restore("hon", Document("Ett då.", "Två.", "Tre då."));
        _script.Type("han", 14, " Och mer.");
        Send("han");
        Send("hon");

        Assert.Equal("Ett då.\nTvå. Och mer.\nTre då.", _authority.Text("x"));
    }

    [Fact]
    public void Who_writes_in_a_paragraph_that_goes_keeps_that_one()
    {
        Open("Ett.", "Två.", "Tre.", "Fyra.");

        _script.Restore("hon", Document("Ett."));
        _script.Type("han", 17, " Här skriver han.");
        Send("han");
        Send("hon");

        Assert.Equal("Ett.\nTre. Här skriver han.", _authority.Text("x"));
    }

    [Theory]
    [InlineData("A B C D", "A B C D")]
    [InlineData("A B C D", "D")]
    [InlineData("A", "B A C")]
    [InlineData("A B C D", "D C B A")]
    [InlineData("A B C D E", "x y D A E z")]
    [InlineData("A A B A", "A B A A")]
    [InlineData("A B", "C D E F")]
    public void The_text_is_as_it_was_and_one_regret_takes_all_of_it_back(string now, string then)
    {
        Open(now.Split(' '));
        var before = _script.Json("hon");

        _script.Restore("hon", Document(then.Split(' ')));

        Assert.Equal(then.Replace(' ', '\n'), _script.Text("hon"));
        _script.Check("hon");
        Assert.Equal(now != then, _script.Regret("hon"));
        Assert.Equal(before, _script.Json("hon"));
        Assert.False(_script.Regret("hon"));
    }

    [Fact]
    public void Lists_tables_and_headings_come_back()
    {
        const string Then = """
            {"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ett."}]},
            {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Två."}]},
              {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}]}]},
            {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[{"type":"paragraph"}]}]}]}]}
            """;
        var now = Then.Replace("Två.", "Tre.", StringComparison.Ordinal).Replace("\"level\":2", "\"level\":1", StringComparison.Ordinal)
            .Replace("""[{"type":"list_item","content":[{"type":"paragraph"}]}]""",
                """[{"type":"list_item","content":[{"type":"paragraph"},{"type":"paragraph"}]}]""", StringComparison.Ordinal);
        _script.Open("hon", now, 0, 1);
        _script.Open("han", Then, 0, 2);

        _script.Restore("hon", Then);

        Assert.Equal(_script.Json("han"), _script.Json("hon"));
        _script.Check("hon");
    }

    public void Dispose()
    {
        _authority.Dispose();
        _script.Dispose();
    }

    private static string Document(params string[] paragraphs) => $$"""
        {"type":"doc","content":[{{string.Join(',', paragraphs.Select(p => $$"""{"type":"paragraph","content":[{"type":"text","text":"{{p}}"}]}"""))}}]}
        """;

    private void Open(params string[] paragraphs)
    {
        _authority.Load("x", Document(paragraphs), 0);
        _script.Open("hon", Document(paragraphs), 0, 1);
        _script.Open("han", Document(paragraphs), 0, 2);
    }

    /// <summary>The server takes what a writer has, who has heard nothing since the beginning.</summary>
    private void Send(string writer)
    {
        var batch = _script.Send(writer, Guid.NewGuid())!;
        var judged = _authority.Judge("x", batch.On, batch.Steps, missed: null);
        Assert.Null(judged.Error);
        _authority.Accept("x");
    }
}
