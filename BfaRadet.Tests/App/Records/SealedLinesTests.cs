using BfaRadet.App.Records;
using BfaRadet.Domain.Records;
using Xunit;

namespace BfaRadet.Tests.App.Records;

/// <summary>The words in sigill.txt are what they were when the first seal was made, whatever pages call things since.</summary>
public sealed class SealedLinesTests
{
    private static readonly DateTimeOffset _at = new(2026, 3, 25, 14, 5, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(SignerPart.Chair, "ordförande, Alva Berg, 2026-03-25T13:05:00Z")]
    [InlineData(SignerPart.Adjuster, "justerare, Alva Berg, 2026-03-25T13:05:00Z")]
    public void A_confirmation_is_sealed_so(SignerPart part, string line)
    {
        Assert.Equal(line, SealedLines.Of(new Confirmation(new MemberId(Guid.Empty), part, "Alva Berg", "", _at)));
        Assert.Equal((line[..line.LastIndexOf(", ", StringComparison.Ordinal)], _at), SealedLines.Read(line));
    }

    [Fact]
    public void A_line_of_another_form_is_not_read() => Assert.Null(SealedLines.Read("justerare, Alva Berg"));
}
