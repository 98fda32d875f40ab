using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>Places to sign, two abreast: room for a hand, a line, and who it is.</summary>
internal static class SignatureLayout
{
    private const double Room = 40;
    private const double Gap = 28;

    // Above a place without a line.
    private const double BareRoom = 8;

    public static IEnumerable<Strip> Lay(Block.Signatures signatures, Frame frame, Landmarks landmarks)
    {
        var width = (frame.Width - Gap) / 2;
        var rows = signatures.Places.Chunk(2).Select(row => Row(row, frame, width, landmarks)).ToList();
        return rows.SkipLast(1).Select(row =>
        {
            row.KeepWithNext = true;
            return row;
        }).Concat(rows.TakeLast(1));
    }

    private static Strip Row(Signature[] places, Frame frame, double width, Landmarks landmarks)
    {
        var columns = places.Select((place, i) => Place(place, frame with { X = frame.X + (i * (width + Gap)), Width = width }, landmarks)).ToList();
        var room = places.Any(place => place.HasLine) ? Room : BareRoom;
        return new Strip(room + columns.Max(column => column.Height), (canvas, top) =>
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var column = columns[i];
                if (places[i].HasLine)
                {
                    canvas.Bar(column.X, top + room - 3, width, Look.Hairline, Look.StrongLine);
                }

                var down = top + room;
                foreach (var line in column.Lines)
                {
                    line.Paint(canvas, down);
                    down += line.Height;
                }
            }
        })
        { After = Look.Body.After };
    }

    private static (double X, double Height, List<Strip> Lines) Place(Signature place, Frame frame, Landmarks landmarks)
    {
        var tag = new Tag("P", frame.Tag);
        (string Text, Setting Setting)[] texts = [(place.Name, Look.Body), (place.Role, Look.Small), (place.Note, Look.Small)];
        var lines = new List<Strip>();
        foreach (var (text, setting) in texts.Where(text => text.Text.Length > 0))
        {
            // The line feed is a space to those who hear it.
            var inline = new Inline(tag, landmarks).Add([new Run(text + "\n")], setting);
            lines.AddRange(LineBreaker.Break(inline.Glyphs, frame.Width).Select(line => BlockLayout.Line(line, frame, setting)));
        }

        if (lines.Count > 0)
        {
            lines[^1].Closes(tag);
        }

        return (frame.X, lines.Sum(line => line.Height), lines);
    }
}
