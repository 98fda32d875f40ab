using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>Two carets in one place: what each types is one piece.</summary>
public sealed class TypingOnTests
{
    private const string Low = "abcdefghijklmnopqrstuvwxyz";
    private const string High = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("")]
    [InlineData("Det som stod där. ")]
    public void Who_types_on_keeps_the_run_together_whatever_arrives_when(string before) =>
        // 0-2: a key, what is written is sent, the next news is heard; of the one and of the other.
        Gen.Int[0, 5].Array[0, 60].Sample(acts =>
        {
            using var table = new ATable(before, "hon", "han");
            var (hers, his) = (0, 0);
            foreach (var act in acts)
            {
                var (writer, mine) = act % 2 == 0 ? ("hon", Low) : ("han", High);
                switch (act / 2)
                {
                    case 0 when (act % 2 == 0 ? hers : his) < Low.Length:
                        table.Script.Key(writer, mine[act % 2 == 0 ? hers++ : his++].ToString());
                        break;
                    case 1:
                        table.Send(writer);
                        break;
                    default:
                        table.Hear(writer);
                        break;
                }
            }

            table.Settle();

            Assert.Equal(table.Text, table.Script.Text("hon"));
            Assert.Equal(table.Text, table.Script.Text("han"));
            Assert.Contains(Low[..hers], table.Text, StringComparison.Ordinal);
            Assert.Contains(High[..his], table.Text, StringComparison.Ordinal);
        }, iter: 100);

    [Fact]
    public void What_was_half_sent_before_a_reload_is_not_parted_by_what_is_typed_after_it()
    {
        using var table = new ATable("", "hon", "efter");
        table.Script.Key("hon", "Halva ");
        table.Send("hon");
        table.Script.Key("hon", "meningen.");
        var draft = table.Script.Draft("hon")!;

        // The server has the first half, and its receipt never came; the new page is written in before the draft is put back.
        table.Hear("efter");
        table.Script.Type("efter", 7, "Nytt.");
        table.Send("efter");
        table.Hear("efter");
        table.Recover("efter", draft);
        table.Send("efter");

        Assert.Equal("Halva meningen.Nytt.", table.Text);
    }
}
