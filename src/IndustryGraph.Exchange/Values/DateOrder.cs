namespace IndustryGraph.Exchange;

/// <summary>Which number of 03/04/2024 is the day.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
