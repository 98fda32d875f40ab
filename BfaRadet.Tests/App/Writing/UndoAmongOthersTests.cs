using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>Ctrl+Z and Ctrl+Y while others write in the same text: one takes back what is one's own, and nothing else.</summary>
public sealed class UndoAmongOthersTests
{
    private const string Low = "abcdefghijklmnopqrstuvwxyz";
    private const string High = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_others_typed_between_keeps_its_place(bool settling)
    {
        using var table = new ATable("", "hon", "han");
        foreach (var at in Enumerable.Range(1, 5))
        {
            table.Script.Type(at % 2 == 1 ? "hon" : "han", at, $"{at}");
            table.Settle();
        }

        Repeat(table, settling, script => script.Regret("hon"));
        table.Settle();
        Assert.Equal("24", table.Text);
        Repeat(table, settling, script => script.DoAgain("hon"));
        table.Settle();

        Assert.Equal("12345", table.Text);
    }

    [Fact]
    public void What_another_wrote_inside_a_paste_stays_when_the_paste_is_taken_back()
    {
        using var table = new ATable("Före. Efter.", "hon", "han");
        table.Script.Type("hon", 7, "Inklistrat stycke. ");
        table.Settle();
        table.Script.Type("han", 17, " och rättat");
        table.Settle();

        Assert.True(table.Script.Regret("hon"));
        table.Settle();

        Assert.Equal("Före.  och rättatEfter.", table.Text);
        Assert.True(table.Script.DoAgain("hon"));
        table.Settle();
        Assert.Equal("Före. Inklistrat och rättat stycke. Efter.", table.Text);
    }

    [Fact]
    public void A_passage_taken_away_and_put_back_before_it_is_sent_stands_once_where_another_has_written_in_it()
    {
        using var table = new ATable("Ett stycke som tas bort.", "hon", "han");
        table.Script.Type("hon", 5, "", 11);
        Assert.True(table.Script.Regret("hon"));
        table.Script.Type("han", 8, "XX");
        table.Send("han");
        table.Settle();

        Assert.Equal("Ett styXXcke som tas bort.", table.Text);
        Assert.Equal(table.Text, table.Script.Text("hon"));
        Assert.Equal("", string.Concat(table.Script.Beside("hon")));
    }

    [Fact]
    public void It_stands_once_when_its_taking_away_is_on_its_way_as_another_writes_in_it()
    {
        using var table = new ATable("Ett stycke som tas bort.", "hon", "han");
        table.Script.Type("han", 8, "XX");
        table.Send("han");
        table.Script.Type("hon", 5, "", 11);
        table.Send("hon");
        Assert.True(table.Script.Regret("hon"));
        table.Settle();

        Assert.Equal("Ett styXXcke som tas bort.", table.Text);
        Assert.Equal("", string.Concat(table.Script.Beside("hon")));
    }

    [Fact]
    public void What_is_written_taken_back_and_done_again_stands_once_in_a_block_that_another_has_made_a_heading()
    {
        using var table = new ATable("", "hon", "han");
        table.Script.Heading("han", 1);
        table.Send("han");
        table.Script.Type("hon", 1, "Läget");
        Assert.True(table.Script.Regret("hon"));
        table.Send("hon");
        Assert.True(table.Script.DoAgain("hon"));
        table.Settle();

        Assert.Equal("Läget", table.Text);
        Assert.Equal("Läget", table.Script.Text("hon"));
    }

    [Fact]
    public void Bold_over_a_passage_that_is_partly_bold_can_be_taken_back_and_done_again()
    {
        using var table = new ATable("Ett stycke som är viktigt.", "hon", "han");
        table.Script.Bold("hon", 5, 11);
        table.Settle();
        var before = table.Script.Json("han");
        table.Script.Bold("hon", 1, 20);
        table.Settle();
        var after = table.Script.Json("han");

        Assert.True(table.Script.Regret("hon"));
        table.Settle();
        Assert.Equal(before, table.Script.Json("han"));
        Assert.True(table.Script.DoAgain("hon"));
        table.Settle();

        Assert.Equal(after, table.Script.Json("han"));
    }

    [Fact]
    public void All_of_ones_own_goes_and_comes_again_where_it_was_and_the_others_words_never_move() =>
        // Who writes, where, how much; 0 takes back, 1 does again.
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 60], Gen.Int[1, 3]).Array[1, 20].Sample(acts =>
        {
            using var table = new ATable("", "hon", "han");
            var (hers, his) = (0, 0);
            foreach (var (act, place, count) in acts)
            {
                var at = 1 + (place % (table.Text.Length + 1));
                if (act == 0)
                {
                    table.Script.Regret("hon");
                }
                else if (act == 1)
                {
                    table.Script.DoAgain("hon");
                }
                else if (act % 2 == 0 && hers + count <= Low.Length)
                {
                    table.Script.Type("hon", at, Low.Substring(hers, count));
                    hers += count;
                }
                else if (act % 2 == 1 && his + count <= High.Length)
                {
                    table.Script.Type("han", at, High.Substring(his, count));
                    his += count;
                }

                table.Settle();
            }

            var full = table.Text;
            var undone = 0;
            while (table.Script.Regret("hon"))
            {
                undone++;
                table.Settle();
            }

            Assert.Equal(string.Concat(full.Where(char.IsUpper)), table.Text);
            Assert.Equal(his, table.Text.Length);
            for (; undone > 0; undone--)
            {
                table.Script.DoAgain("hon");
                table.Settle();
            }

            Assert.Equal(full, table.Text);
            Assert.Equal(full, table.Script.Text("han"));
        }, iter: 100);

    private static void Repeat(ATable table, bool settling, Func<TrialScript, bool> act)
    {
        while (act(table.Script))
        {
            if (settling)
            {
                table.Settle();
            }
        }
    }
}
