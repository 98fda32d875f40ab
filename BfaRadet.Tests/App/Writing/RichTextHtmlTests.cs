using BfaRadet.App.Writing;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Domain.Writing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public sealed class RichTextHtmlTests
{
    [Fact]
    public void It_is_drawn_with_the_elements_of_the_editor() =>
        Assert.Equal(
            "<h4>Läget</h4><p>Polisen <strong><em>redovisar</em></strong><br><em>läget.</em></p><p></p>"
            + "<ul><li><p>Skolan</p><p>och fritids</p><ol start=\"3\"><li><p>rastvärdar</p></li><li><p>belysning</p></li></ol></li></ul>"
            + "<table><tbody><tr><th scope=\"col\" colspan=\"2\"><p>Vem</p></th></tr>"
            + "<tr><td rowspan=\"2\"><p>Bo</p><p>städet</p></td><td><p></p></td></tr></tbody></table>",
            RichTextHtml.Of(RichText.FromJson(ARichText.Json)).Value);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</p><!-- &lt;b&gt; ]]>")]
    [InlineData("'\u2028\0\u202E&#60;")]
    public void What_people_wrote_is_text_whatever_it_looks_like(string text)
    {
        var html = RichTextHtml.Of(RichText.FromPlainText(text)).Value;

        Assert.StartsWith("<p>", html, StringComparison.Ordinal);
        Assert.EndsWith("</p>", html, StringComparison.Ordinal);
        var between = html[3..^4];
        Assert.DoesNotContain('<', between);
        Assert.DoesNotContain('>', between);
        Assert.DoesNotContain('"', between);
        Assert.DoesNotContain('\'', between);
    }
}
