using BfaRadet.Domain.Meetings.Attachments;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings.Attachments;

public sealed class NamingAttachmentsTests
{
    [Theory]
    [InlineData("Hastighetsmätning våren (utkast).pdf", "Hastighetsmätning våren (utkast).pdf")]
    [InlineData("RAPPORT.PDF", "RAPPORT.PDF")]
    [InlineData(@"C:\Users\asta\rapport.pdf", "rapport.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("rapport.exe", "rapport.exe.pdf")]
    [InlineData("rapport\u202Efdp.exe", "rapportfdp.exe.pdf")]
    [InlineData("ra\0pp\u0007ort\r\n.pdf", "rapport.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.år.pdf", "_lpt1.år.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    [InlineData("a<b>:c|d?.pdf", "a-b--c-d-.pdf")]
    [InlineData("", "handling.pdf")]
    [InlineData("...", "handling.pdf")]
    [InlineData("a\u030Ar.pdf", "år.pdf")]
    public void A_name_is_as_given_but_for_what_could_do_harm(string given, string kept) =>
        Assert.Equal(kept, AttachmentName.Clean(given, AttachmentKind.Pdf));

    [Fact]
    public void Whatever_is_given_the_name_can_be_saved_anywhere_and_stays_as_it_is()
    {
        var random = new Random(45);
        string[] parts = ["å", "Ö", "/", "\\", "..", ".", " ", "CON", "nul", "COM1", "\u202E", "\u200B", "\uD83D\uDE00", "\uD800", "\0", "\n", ":", "*", "pdf", ".pdf", "e\u0301", "\uFFFE", "\uE000", "x"];
        for (var n = 0; n < 5000; n++)
        {
            var given = string.Concat(Enumerable.Range(0, random.Next(90)).Select(_ => parts[random.Next(parts.Length)]));
            var kind = (AttachmentKind)random.Next(14);

            var name = AttachmentName.Clean(given, kind);

            Assert.True(name.Length <= AttachmentName.Max && Encoding.UTF8.GetByteCount(name) <= 255, given);
            Assert.Equal(-1, name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0', '\n', '\u202E', '\u200B']));
            Assert.True(AttachmentKinds.ExtensionsOf(kind).Any(e => name.EndsWith('.' + e, StringComparison.OrdinalIgnoreCase)), name);
            Assert.False(name.StartsWith('.') || name.StartsWith(' '));
            Assert.Equal(name, name.Normalize());
            Assert.Equal(name, AttachmentName.Clean(name, kind));
            Assert.NotEqual(name, AttachmentName.Apart(name, [name.ToUpperInvariant()]));
            Assert.True(AttachmentName.Apart(name, [name]).Length <= AttachmentName.Max);
        }
    }

    [Fact]
    public void The_same_name_gets_a_number()
    {
        Assert.Equal("rapport (2).pdf", AttachmentName.Apart("rapport.pdf", ["Rapport.pdf"]));
        Assert.Equal("rapport (3).pdf", AttachmentName.Apart("rapport.pdf", ["rapport.pdf", "rapport (2).pdf"]));
        Assert.Equal("rapport.pdf", AttachmentName.Apart("rapport.pdf", ["annan.pdf"]));
    }

    [Fact]
    public void A_name_that_is_too_long_is_known_to_be_cut_and_keeps_its_ending()
    {
        var name = new string('a', 200) + ".docx";

        Assert.True(AttachmentName.IsCut(name, AttachmentKind.Docx));
        Assert.EndsWith("a.docx", AttachmentName.Clean(name, AttachmentKind.Docx), StringComparison.Ordinal);
        Assert.True(AttachmentName.IsCut(new string('ö', 119) + ".pdf", AttachmentKind.Pdf));
        Assert.False(AttachmentName.IsCut("rapport <ny>.pdf", AttachmentKind.Pdf));
        Assert.False(AttachmentName.IsCut("..rapport.pdf", AttachmentKind.Pdf));
    }
}
