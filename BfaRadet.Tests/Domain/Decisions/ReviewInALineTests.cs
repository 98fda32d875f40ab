using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>"utvärderas 1 mars 2027": the day on which the council asks whether it worked.</summary>
public sealed class ReviewInALineTests
{
    [Theory]
    // After a mark, a comma or a full stop it is a mark, and leaves the text.
    [InlineData("Farthinder sätts upp 31 okt 2026 utvärderas 1 mars 2027", "Farthinder sätts upp", "2027-03-01")]
    [InlineData("Farthinder sätts upp, utvärderas 1 mars 2027", "Farthinder sätts upp", "2027-03-01")]
    [InlineData("Farthinder sätts upp. Utvärderas senast den 29 februari 2028", "Farthinder sätts upp.", "2028-02-29")]
    [InlineData("Farthinder sätts upp, utvärdering 2027-03-01", "Farthinder sätts upp", "2027-03-01")]
    // As the verb of the sentence it stays in it, and the day is taken all the same.
    [InlineData("Nattvandringen utvärderas 1 mars 2027", "Nattvandringen utvärderas 1 mars 2027", "2027-03-01")]
    [InlineData("Nattvandringen ska utvärderas", "Nattvandringen ska utvärderas", null)]
    // There is no such day in that year.
    [InlineData("Nattvandringen utvärderas 29 februari 2027", "Nattvandringen utvärderas 29 februari 2027", null)]
    public void The_day_is_read_and_the_sentence_keeps_its_verb(string line, string text, string? review)
    {
        var draft = Read(line);

        Assert.Equal((text, review), (draft.Text, draft.ReviewOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(line.Contains("okt", StringComparison.Ordinal) ? new DateOnly(2026, 10, 31) : null, draft.DueOn);
    }
}
