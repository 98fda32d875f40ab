using BfaRadet.App.Documents;
using BfaRadet.App.Mail;
using BfaRadet.Tests.Testing;
using CsCheck;
using MimeKit;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Mail;

/// <summary>Whatever names and subjects hold, a letter has the headers it should and goes to one receiver.</summary>
public sealed class HostileHeadersTests
{
    private static readonly string[] _headers = ["X-Unsent", "Date", "Subject", "Message-Id", "Reply-To", "To", "MIME-Version"];

    private static readonly string[] _attacks =
    [
        "\r\nBcc: annan@ond.example\r\n", "\nTo: annan@ond.example", "\r\n\r\n<script>", "\u2028Bcc: x@ond.example", "\"<annan@ond.example>, ",
        "=?utf-8?q?=0D=0ABcc:_x@ond.example?=", "\0", "\u202E", "@", ",", ";",
    ];

    private static readonly Gen<string> _texts = Gen.Select(Gen.String, Gen.OneOf(_attacks), Gen.String, (a, b, c) => a + b + c);

    [Fact]
    public async Task No_name_and_no_subject_adds_a_header_or_a_receiver()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var db = workspace.Db();

        await Gen.Select(_texts, _texts, _texts).SampleAsync(async (name, subject, council) =>
        {
            var letter = new Letter(
                new LetterDraft(new Mailbox(name, "a@kommun.example"), subject, new Document("Brev", [new Block.Paragraph(name)]), council, "https://bfa.kommun.example/mitt-konto/brev")
                {
                    ReplyTo = new Mailbox(council, "svar@kommun.example"),
                }, "kommun.example", workspace.Clock.Now);
            var bytes = await MimeLetter.FileAsync(db, letter, CancellationToken.None);
            using var read = MimeMessage.Load(new MemoryStream(bytes));
            var head = Encoding.UTF8.GetString(bytes).Split("\r\n\r\n")[0];

            Assert.Equal(_headers.Order(StringComparer.OrdinalIgnoreCase), read.Headers.Select(h => h.Field).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
            Assert.Equal("a@kommun.example", Assert.IsType<MailboxAddress>(Assert.Single(read.To)).Address);
            Assert.Equal("svar@kommun.example", Assert.IsType<MailboxAddress>(Assert.Single(read.ReplyTo)).Address);
            // A name that is an encoded word is read as its letters, by programs too that decode within quotes.
            Assert.DoesNotContain("=?", letter.ToName + letter.Subject + letter.From + letter.ReplyToName, StringComparison.Ordinal);
            // What is carried as it stands by whatever carries mail (RFC 2045).
            Assert.True(Ascii.IsValid(bytes));
            Assert.True(Ascii.IsValid(head.Replace("\r\n", "", StringComparison.Ordinal)));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task An_encoded_word_in_a_name_is_read_as_its_letters()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await using var db = workspace.Db();
        const string Name = "=?utf-8?q?kommundirekt=C3=B6ren?=";

        var letter = new Letter(new LetterDraft(new Mailbox(Name, "a@kommun.example"), Name, new Document("Brev", []), Name, null), "kommun.example", workspace.Clock.Now);
        using var read = MimeMessage.Load(new MemoryStream(await MimeLetter.FileAsync(db, letter, CancellationToken.None)));

        Assert.Equal("= ?utf-8?q?kommundirekt=C3=B6ren?=", Assert.Single(read.To).Name);
        Assert.DoesNotContain("kommundirektören", read.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asa.oberg@kommun.se", true)]
    [InlineData("åsa@kommun.se", true)]
    [InlineData("a@b.c", true)]
    [InlineData("a@b", false)]
    [InlineData("a b@kommun.se", false)]
    [InlineData("a@kommun.se, b@kommun.se", false)]
    [InlineData("Asa <a@kommun.se>", false)]
    [InlineData("a@kommun.se\r\nBcc: b@kommun.se", false)]
    [InlineData("a@@kommun.se", false)]
    [InlineData(".a@kommun.se", false)]
    [InlineData("a@-kommun.se", false)]
    [InlineData("a@kommun..se", false)]
    [InlineData("", false)]
    public void An_address_is_one_mailbox_and_nothing_else(string typed, bool isOne) => Assert.Equal(isOne, EmailAddress.IsOne(typed));

    [Fact]
    public void What_counts_as_an_address_can_always_be_written_in_a_header() => Gen.String[Gen.Char, 0, 20].Sample(text =>
    {
        var typed = $"{text}@kommun.example";
        return !EmailAddress.IsOne(typed) || MailboxAddress.TryParse(typed, out var read) && read.Address == typed;
    });
}
