using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>Word's list numbering: one definition for each kind of mark, one instance for each list, so each counts anew.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly List<NumberingInstance> _instances = [];

    /// <summary>The number that the items of a list refer to.</summary>
    public int Begin(ListMarks marks, int start, int level)
    {
        var instance = new NumberingInstance(new AbstractNumId { Val = (int)marks }) { NumberID = _instances.Count + 1 };
        instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = Math.Max(0, start) }) { LevelIndex = Level(level) });
        _instances.Add(instance);
        return _instances.Count;
    }

    public Numbering Build() =>
        new([.. Enum.GetValues<ListMarks>().Select(Definition), .. _instances]);

    /// <summary>Word knows nine levels; deeper ones are drawn as the ninth.</summary>
    public static int Level(int level) => Math.Min(level, Levels - 1);

    private static AbstractNum Definition(ListMarks marks)
    {
        var definition = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = (int)marks };
        for (var level = 0; level < Levels; level++)
        {
            var (format, text) = marks switch
            {
                ListMarks.Number => (NumberFormatValues.Decimal, $"%{level + 1}."),
                ListMarks.Letter => (NumberFormatValues.LowerLetter, $"%{level + 1})"),
                ListMarks.Dash => (NumberFormatValues.Bullet, "–"),
                _ => (NumberFormatValues.Bullet, "•"),
            };
            var indent = (340 * (level + 1)).ToString(CultureInfo.InvariantCulture);
            definition.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = indent, Hanging = "340" }))
            { LevelIndex = level });
        }

        return definition;
    }
}
