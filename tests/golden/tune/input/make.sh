# Twelve records on one of three topics, with another named in passing; the labels hold the first.
topics=("beekeeping" "apple orchards" "village wells")
echo "id,title,abstract" > records.csv
for i in $(seq 0 11); do
  topic=${topics[$((i % 3))]}
  passing=${topics[$(((i + 1) % 3))]}
  echo "r$i,On $topic,\"A study of $topic over many long years in the hills, with figures and a map. It says a word on $passing too.\"" >> records.csv
  echo "{\"id\":\"r$i\",\"topics\":[\"$topic\"]}" >> gold.jsonl
done
