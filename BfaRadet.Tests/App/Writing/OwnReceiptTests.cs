using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The server has made something else of one's own batch than what was sent.</summary>
public sealed class OwnReceiptTests
{
    [Fact]
    public void What_waits_behind_it_stays_as_it_was_written()
    {
        using var script = new TrialScript();
        var id = Guid.NewGuid();
        script.Open("hon", """{"type":"doc","content":[{"type":"paragraph"}]}""", 0, 1);
        script.Type("hon", 1, "abc");
        Assert.NotNull(script.Send("hon", id));
        // A letter in the middle of what waits, and another taken away.
        script.Type("hon", 4, "xyz");
        script.Type("hon", 6, "q");
        script.Type("hon", 5, "", to: 6);

        const string Made = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"ABC"}]}}]""";
        Assert.True(script.Take("hon", 0, AHubContext.Write([new Batch(id, "", "", default, new RawJson(Made), 1)])));

        Assert.Equal("ABCxqz", script.Text("hon"));
        Assert.Equal("abc", script.Beside("hon"));
    }
}
